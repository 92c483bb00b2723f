import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { type ParticipantId, participantIdSchema } from '../../shared/domain/ids.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import type { ApiFailure } from '../app/api.ts'
import { followPeople } from './follow-people.ts'

const id = (text: string): ParticipantId => participantIdSchema.parse(text)
const ada: JoinedPerson = {
  id: id('ada'),
  name: 'Ada',
  function: '',
  laneId: null,
  role: 'moderator',
  boardId: null,
  joinedAt: 1,
  admittedAt: 1,
}
const jan: JoinedPerson = { ...ada, id: id('jan'), name: 'Jan', role: 'guest', admittedAt: null }

function follow() {
  const asked: ((answer: Result<JoinedPerson[], ApiFailure>) => void)[] = []
  let tell: (message: ControlMessage) => void = () => {}
  const [now, dispose] = createRoot((end) => [
    followPeople(
      {
        onControl(listener) {
          tell = listener
          return () => {
            tell = () => {}
          }
        },
      },
      () => new Promise((resolve) => asked.push(resolve)),
    ),
    end,
  ])
  return {
    now,
    dispose,
    asked,
    changed: () => tell({ type: 'workshop-changed' }),
    async answer(index: number, answer: Result<JoinedPerson[], ApiFailure>) {
      asked[index]?.(answer)
      await new Promise<void>((resolve) => setImmediate(resolve))
    },
  }
}

test('news while an answer is on its way is asked for again, and only once', async () => {
  const { now, asked, answer, changed } = follow()
  changed()
  changed()
  expect(asked).toHaveLength(1)
  await answer(0, ok([ada]))
  expect(asked).toHaveLength(2)
  await answer(1, ok([ada, jan]))
  expect(now.people()).toEqual([ada, jan])
  expect(asked).toHaveLength(2)
})

test('a failure keeps what was known, and the next answer ends it', async () => {
  const { now, answer, changed } = follow()
  await answer(0, ok([ada]))
  changed()
  await answer(1, fail<ApiFailure>({ code: 'offline' }))
  expect([now.people(), now.failure()]).toEqual([[ada], { code: 'offline' }])
  changed()
  await answer(2, ok([ada, jan]))
  expect([now.people(), now.failure()]).toEqual([[ada, jan], null])
})

test('after its end an answer changes nothing', async () => {
  const { now, answer, dispose } = follow()
  dispose()
  await answer(0, ok([ada]))
  expect(now.people()).toBeNull()
})

test('who is unchanged stays the very same object', async () => {
  const { now, answer, changed } = follow()
  await answer(0, ok([ada, jan]))
  const [before] = now.people() ?? []
  changed()
  await answer(1, ok([{ ...ada }, { ...jan, admittedAt: 5 }]))
  const [first, second] = now.people() ?? []
  expect(first).toBe(before)
  expect(second?.admittedAt).toBe(5)
})
