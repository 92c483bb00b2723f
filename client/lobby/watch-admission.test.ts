import { expect, test } from 'vitest'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { ApiFailure } from '../app/api.ts'
import { aView } from '../workshop/support/a-view.ts'
import { type AdmissionStatus, watchAdmission } from './watch-admission.ts'

const view = (isAdmitted: boolean): WorkshopView => ({ ...aView(), isAdmitted })
const waits = ok(view(false))
const letIn = ok(view(true))
const refused = (code: ApiFailure['code']) => fail<ApiFailure>({ code })

/** A watch with a hand-driven clock; `answers` come one after the other, the last one for ever. */
function aWatch(answers: Result<WorkshopView, ApiFailure>[], random = 0.5) {
  const seen: { asked: number; views: boolean[]; statuses: AdmissionStatus['name'][]; delays: number[] } = {
    asked: 0,
    views: [],
    statuses: [],
    delays: [],
  }
  let planned: (() => void) | null = null
  let shown: () => void = () => {}
  let isHidden = false
  const end = watchAdmission(
    {
      load: async () => answers[Math.min(seen.asked++, answers.length - 1)] ?? waits,
      after(ms, then) {
        seen.delays.push(ms)
        planned = then
        return () => {
          planned = null
        }
      },
      random: () => random,
      isHidden: () => isHidden,
      onShown(then) {
        shown = then
        return () => {
          shown = () => {}
        }
      },
    },
    {
      view: ({ isAdmitted }) => seen.views.push(isAdmitted),
      status: ({ name }) => seen.statuses.push(name),
    },
  )
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    seen,
    end,
    isPlanned: () => planned !== null,
    async tick() {
      const then = planned
      planned = null
      then?.()
      await settle()
    },
    async hide(hidden: boolean) {
      isHidden = hidden
      shown()
      await settle()
    },
  }
}

test('asks again and again until the moderation lets one in, then never more', async () => {
  const watch = aWatch([waits, waits, letIn])
  expect(watch.seen.asked).toBe(0)
  await watch.tick()
  await watch.tick()
  await watch.tick()
  expect(watch.seen.views).toEqual([false, false, true])
  expect(watch.isPlanned()).toBe(false)
})

test.each([
  [0, 3000],
  [0.5, 4000],
  [1, 5000],
])('people ask at different moments: %d', (random, delay) => {
  expect(aWatch([waits], random).seen.delays).toEqual([delay])
})

test('nobody asks for a page that is not seen; once it is seen again, at once', async () => {
  const watch = aWatch([waits, letIn])
  await watch.hide(true)
  await watch.tick()
  expect(watch.seen.asked).toBe(0)
  expect(watch.isPlanned()).toBe(false)
  await watch.hide(false)
  expect(watch.seen.asked).toBe(1)
  expect(watch.isPlanned()).toBe(true)
})

test('without a connection it goes on', async () => {
  const watch = aWatch([refused('offline'), refused('unexpected'), waits])
  await watch.tick()
  await watch.tick()
  await watch.tick()
  expect(watch.seen.statuses).toEqual(['offline', 'offline', 'waiting'])
  expect(watch.isPlanned()).toBe(true)
})

test('who was removed while waiting hears so, and the asking ends', async () => {
  const watch = aWatch([refused('login-missing')])
  await watch.tick()
  expect(watch.seen.statuses).toEqual(['ended'])
  expect(watch.isPlanned()).toBe(false)
})

test('after its end nothing is told', async () => {
  const watch = aWatch([letIn])
  const ticking = watch.tick()
  watch.end()
  await ticking
  expect(watch.seen.views).toEqual([])
})
