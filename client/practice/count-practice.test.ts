import { expect, test } from 'vitest'
import type { LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/participant.ts'
import type { PracticeResult } from '../../shared/run/run.ts'
import { countPractice } from './count-practice.ts'

const lane = (id: string) => ({ id: id as LaneId, number: null, name: id })
const person = (name: string, laneId: string | null, role: Role = 'representative', admittedAt: number | null = 1) => ({
  id: name.toLowerCase() as ParticipantId,
  name,
  role,
  laneId: laneId as LaneId | null,
  admittedAt,
})
const result = (name: string, facts: Partial<PracticeResult> = {}): PracticeResult => ({
  person: { id: name.toLowerCase() as ParticipantId, name, function: '', laneId: null, boardId: null },
  moved: true,
  undone: true,
  input: 'mouse',
  error: null,
  ...facts,
})
const lanes = [lane('ord'), lane('bue')]

test('counts those of the Ämter who moved the card and took it back, and names the others', () => {
  const people = [person('Jan', 'ord'), person('Lea', 'bue'), person('Ute', 'bue'), person('Ina', 'bue')]
  const results = [result('Jan'), result('Lea', { undone: false })]
  const { done, total, lanes: open } = countPractice(lanes, people, results)
  expect([done, total]).toEqual([1, 4])
  expect(open).toEqual([
    {
      laneId: 'bue',
      done: 0,
      total: 3,
      missing: [
        { id: 'ina', name: 'Ina', hasMoved: false },
        { id: 'lea', name: 'Lea', hasMoved: true },
        { id: 'ute', name: 'Ute', hasMoved: false },
      ],
    },
  ])
})

test('moderation, guests, observers and those in the lobby do not count', () => {
  const people = [
    person('Ada', null, 'moderator'),
    person('Eva', null, 'guest'),
    person('Olga', null, 'observer'),
    person('Tom', 'ord', 'representative', null),
  ]
  expect(countPractice(lanes, people, [result('Eva')])).toMatchObject({ done: 0, total: 0, lanes: [] })
})

test('who is stuck comes before who got over it, with the words and the input', () => {
  const people = [person('Jan', 'ord'), person('Lea', 'bue')]
  const { troubled } = countPractice(lanes, people, [
    result('Jan', { error: 'Nichts passiert', input: 'menu' }),
    result('Lea', { moved: false, undone: false, input: null, error: 'Springt zurück' }),
  ])
  expect(troubled).toEqual([
    { id: 'lea', name: 'Lea', error: 'Springt zurück', input: null, isDone: false },
    { id: 'jan', name: 'Jan', error: 'Nichts passiert', input: 'menu', isDone: true },
  ])
})

test('with what it was done, the most frequent first', () => {
  const results = [result('A', { input: 'touch' }), result('B'), result('C'), result('D', { undone: false })]
  expect(countPractice(lanes, [], results).inputs).toEqual([
    { input: 'mouse', count: 2 },
    { input: 'touch', count: 1 },
  ])
})

test('an Amt that the workshop no longer has is no Amt', () => {
  expect(countPractice(lanes, [person('Jan', 'gone')], []).lanes.map(({ laneId }) => laneId)).toEqual([null])
})
