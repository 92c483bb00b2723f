import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import type { ApiFailure } from '../app/api.ts'
import type { SyncStatus } from '../sync/sync-status.ts'
import { followWorkshop } from './follow-workshop.ts'
import { aView } from './support/a-view.ts'

type Answered = Result<WorkshopView, ApiFailure>

let leave = () => {}
afterEach(() => leave())

/** An open board whose server answers when the test says so. */
function openBoard() {
  const [view, setView] = createSignal(aView())
  const [status, setStatus] = createSignal<SyncStatus>({ name: 'loading' })
  const listeners = new Set<(message: ControlMessage) => void>()
  const questions: ((answer: Answered) => void)[] = []
  const session = {
    status,
    onControl: (listener: (message: ControlMessage) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const followed = createRoot((dispose) => {
    leave = dispose
    const load = () => new Promise<Answered>((resolve) => questions.push(resolve))
    return followWorkshop(session, { current: view, update: setView, load })
  })
  const answer = async (given: Answered) => {
    questions.shift()?.(given)
    await Promise.resolve() // the answer is read,
    await Promise.resolve() // and what follows from it is asked
  }
  const tell = (message: ControlMessage) => {
    for (const listener of listeners) listener(message)
  }
  return { view, setStatus, followed, questions, answer, changed: () => tell({ type: 'workshop-changed' }), tell }
}

test('what changed is asked and shown', async () => {
  const { view, changed, answer } = openBoard()
  changed()
  await answer(ok(aView({ phase: 'assignment' })))
  expect(view()).toEqual(aView({ phase: 'assignment' }))
})

test('other news are no reason to ask', () => {
  const { tell, questions } = openBoard()
  tell({ type: 'plan-frozen', number: 1 })
  expect(questions).toEqual([])
})

test('news that come while an answer is on its way are asked again, once', async () => {
  const { view, changed, answer, questions } = openBoard()
  changed()
  changed()
  changed()
  expect(questions).toHaveLength(1)
  await answer(ok(aView({ phase: 'assignment' })))
  expect(questions).toHaveLength(1)
  await answer(ok(aView({ phase: 'roadmap' })))
  expect(questions).toEqual([])
  expect(view()).toEqual(aView({ phase: 'roadmap' }))
})

test('after a lost connection the workshop is asked again, for news may have been missed', () => {
  const { setStatus, questions } = openBoard()
  setStatus({ name: 'live' })
  expect(questions).toEqual([])
  setStatus({ name: 'offline', since: 1 })
  setStatus({ name: 'live' })
  expect(questions).toHaveLength(1)
})

test('a failed question leaves the view; the next news are asked for', async () => {
  const { view, changed, answer, questions } = openBoard()
  changed()
  await answer(fail({ code: 'offline' }))
  expect(view()).toEqual(aView())
  changed()
  expect(questions).toHaveLength(1)
})

test('other lanes are told, not shown', async () => {
  const { view, changed, answer, followed } = openBoard()
  changed()
  await answer(ok(aView({ lane: 'Bürgerbüro' })))
  expect(view()).toEqual(aView())
  expect(followed.isOutdated()).toBe(true)
})

test('who has left the board hears nothing more', async () => {
  const { view, changed, answer, questions } = openBoard()
  changed()
  leave()
  await answer(ok(aView({ phase: 'assignment' })))
  expect(view()).toEqual(aView())
  changed()
  expect(questions).toEqual([])
})
