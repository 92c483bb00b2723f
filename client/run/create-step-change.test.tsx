import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { fail, ok } from '../../shared/kit/result.ts'
import type { RunEvent } from '../../shared/run/run-event.ts'
import { createStepChange } from './create-step-change.ts'
import type { RunSession } from './run-session.ts'

type Answered = Awaited<ReturnType<RunSession['send']>>

/** A server that answers when the test says so. */
function open() {
  const sent: RunEvent[] = []
  const questions: ((answer: Answered) => void)[] = []
  const send: RunSession['send'] = (event) => {
    sent.push(event)
    return new Promise((resolve) => questions.push(resolve))
  }
  return {
    sent,
    answer: (given: Answered) => questions.shift()?.(given),
    change: createRoot(() => createStepChange({ send })),
  }
}
const end = { type: 'end-step' as const }

test('changes that wait hold a step up, until it is sent again with a reason', async () => {
  const { sent, answer, change } = open()
  const first = change.go(end)
  answer(fail({ code: 'changes-waiting' }))
  await first
  expect(change.blocked()).toEqual({ type: 'end-step', override: undefined })
  const second = change.go({ ...end, override: 'Feierabend' })
  answer(ok(true))
  await second
  expect(change.blocked()).toBeNull()
  expect(sent.at(-1)).toEqual({ type: 'end-step', override: 'Feierabend' })
})

test('any other refusal is a failure, and goes with the next step', async () => {
  const { answer, change } = open()
  const first = change.go(end)
  answer(fail({ code: 'offline' }))
  await first
  expect([change.failure(), change.blocked()]).toEqual([{ code: 'offline' }, null])
  const second = change.go(end)
  answer(ok(true))
  await second
  expect(change.failure()).toBeNull()
})

test('the second click of a double click sends nothing', async () => {
  const { sent, answer, change } = open()
  const first = change.go({ type: 'start-item', itemId: 'a' })
  await change.go({ type: 'start-item', itemId: 'a' })
  answer(ok(true))
  await first
  expect(sent).toHaveLength(1)
})
