import { expect, test } from 'vitest'
import type { LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/participant.ts'
import type { PersonHere } from './people-here.ts'
import { isAllReady, readyProgress } from './ready-progress.ts'

const [citizens, social] = ['amt-33', 'amt-50'] as [LaneId, LaneId]
const person = (name: string, laneId: LaneId | null, role: Role = 'representative'): PersonHere => ({
  id: name.toLowerCase() as ParticipantId,
  name,
  laneId,
  role,
})
const ids = (...names: string[]) => names as ParticipantId[]
const people = [person('Jan', citizens), person('Ida', citizens), person('Sofie', social), person('Max', null)]

test('who is ready is counted for each Amt, with the names of those who are not', () => {
  expect(readyProgress(ids('ida', 'sofie'), people, [social, citizens])).toEqual({
    done: 2,
    all: 4,
    lanes: [
      { lane: social, done: 1, all: 1, missing: [] },
      { lane: citizens, done: 1, all: 2, missing: ['Jan'] },
      { lane: null, done: 0, all: 1, missing: ['Max'] },
    ],
  })
})

test('moderation, guests and observers are not waited for', () => {
  const all = [person('Ada', null, 'moderator'), person('Gerd', null, 'guest'), person('Jan', citizens)]
  expect(readyProgress(ids('ada', 'gerd'), all, [citizens])).toMatchObject({ done: 0, all: 1 })
})

test('who was ready and has left counts no more', () => {
  expect(readyProgress(ids('jan', 'gone'), people, [citizens, social])).toMatchObject({ done: 1, all: 4 })
})

test.each([
  { done: 0, all: 0, is: false }, // nobody is here to be ready
  { done: 2, all: 3, is: false },
  { done: 3, all: 3, is: true },
])('$done of $all', ({ is, ...count }) => {
  expect(isAllReady(count)).toBe(is)
})
