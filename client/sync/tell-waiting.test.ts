import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import type { SaveState } from './board-session.ts'
import { tellWaiting, waitingPatienceMs } from './tell-waiting.ts'

/** What is told when edits wait and are saved; time passes by hand. */
function aTeller() {
  const told: number[] = []
  let now = 0
  let alarms: { at: number; work: () => void }[] = []
  const [saveState, setSaveState] = createSignal<SaveState>({ waiting: 0, savedAt: null, storageOk: true })
  const end = createRoot((dispose) => {
    tellWaiting({
      saveState,
      tell: (count) => told.push(count),
      after: (ms, work) => {
        const alarm = { at: now + ms, work }
        alarms.push(alarm)
        return () => {
          alarms = alarms.filter((other) => other !== alarm)
        }
      },
    })
    return dispose
  })
  return {
    told,
    end,
    alarms: () => alarms.length,
    wait: (waiting: number) => setSaveState((state) => ({ ...state, waiting })),
    save: (waiting: number) => setSaveState((state) => ({ ...state, waiting, savedAt: now })),
    pass(ms: number) {
      now += ms
      const due = alarms.filter(({ at }) => at <= now)
      alarms = alarms.filter(({ at }) => at > now)
      for (const { work } of due) work()
    },
  }
}

test('edits that are saved soon are not worth a word', () => {
  const { told, wait, save, pass, alarms } = aTeller()
  wait(1)
  pass(waitingPatienceMs - 1)
  save(0)
  pass(10 * waitingPatienceMs)
  expect(told).toEqual([])
  expect(alarms()).toBe(0)
})

test('what waits for a second is told, as many as there are then; fewer at once', () => {
  const { told, wait, save, pass } = aTeller()
  wait(1)
  pass(400)
  wait(3)
  pass(600)
  expect(told).toEqual([3])
  save(1)
  save(0)
  expect(told).toEqual([3, 1, 0])
})

test('who edits without a pause, and is saved all the time, does not seem to wait', () => {
  const { told, wait, save, pass } = aTeller()
  for (let turn = 0; turn < 10; turn++) {
    wait(2)
    pass(300)
    save(1)
    pass(300)
  }
  save(0)
  expect(told).toEqual([])
})

test('more edits that wait are told after another second', () => {
  const { told, wait, pass } = aTeller()
  wait(1)
  pass(waitingPatienceMs)
  wait(5)
  expect(told).toEqual([1])
  pass(waitingPatienceMs)
  expect(told).toEqual([1, 5])
})

test('a board that is closed tells nothing more', () => {
  const { told, wait, pass, end } = aTeller()
  wait(1)
  end()
  pass(waitingPatienceMs)
  expect(told).toEqual([])
})
