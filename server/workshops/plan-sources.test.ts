import { expect, test } from 'vitest'
import { boardIdSchema, cardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { type JoinedPerson, joinedPersonSchema } from '../../shared/protocol/api.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'
import { aLane, aService } from '../../test/support/plan-source.ts'
import { decisionsOf, participantsOf } from './plan-sources.ts'

const board = boardIdSchema.parse('b-1')
const elsewhere = boardIdSchema.parse('b-2')
const lanes = [aLane('ordnung', '32', 'Ordnungsamt'), aLane('jugend', '51', 'Jugendamt')]

let count = 0
const person = (changes: Partial<Record<keyof JoinedPerson, unknown>>): JoinedPerson =>
  joinedPersonSchema.parse({
    id: `p-${count++}`,
    name: 'Eva',
    function: 'Fachkraft',
    laneId: 'ordnung',
    role: 'representative',
    boardId: board,
    joinedAt: 1,
    admittedAt: 1,
    ...changes,
  })

test('who took part, by Amt, role and function, in a fixed order', () => {
  const people = [
    person({ laneId: null, role: 'observer', function: 'Presse' }),
    person({ laneId: null, role: 'moderator', function: 'OZG' }),
    person({ laneId: null, role: 'moderator', function: 'OZG', boardId: null }), // of all boards: the same line
    person({ laneId: 'jugend' }),
    person({ function: 'Leitung' }),
    person({}),
    person({}),
    person({ laneId: 'abgeschafft' }), // its Amt is gone
    person({ boardId: elsewhere }),
    person({ admittedAt: null }), // still waits
  ]
  const expected = [
    { lane: 'ordnung', role: 'representative', function: 'Fachkraft', count: 2 },
    { lane: 'ordnung', role: 'representative', function: 'Leitung', count: 1 },
    { lane: 'jugend', role: 'representative', function: 'Fachkraft', count: 1 },
    { lane: null, role: 'moderator', function: 'OZG', count: 2 },
    { lane: null, role: 'representative', function: 'Fachkraft', count: 1 },
    { lane: null, role: 'observer', function: 'Presse', count: 1 },
  ]
  expect(participantsOf(people, board, lanes)).toEqual(expected)
  expect(participantsOf(people.toReversed(), board, lanes)).toEqual(expected)
})

test('a card of the Klärung that the list lost keeps its id as its name; other boards and other lines stay out', () => {
  const at = (time: number, event: LogEntry['event']): LogEntry => ({
    id: `l-${time}`,
    at: time,
    by: { name: 'Mia', function: '' },
    event,
    changedAt: null,
  })
  const card = cardIdSchema.parse('99050048262000')
  const lost = cardIdSchema.parse('x-lost')
  const decided = { laneId: laneIdSchema.parse('ordnung'), reason: 'Register', decidedBy: 'Rat' }
  const parked = { owner: 'Hauptamt', dueDate: '2027-01-15', reason: 'Gesetz' }
  const log = [
    at(1, { kind: 'decision', boardId: board, card, ...decided }),
    at(2, { kind: 'remark', text: 'Pause' }),
    at(3, { kind: 'parked', boardId: elsewhere, card, ...parked }),
    at(4, { kind: 'parked', boardId: board, card: lost, ...parked }),
  ]
  expect(decisionsOf(log, board, [aService()])).toEqual([
    { kind: 'decision', at: 1, card, name: 'Hund anmelden', lane: 'ordnung', reason: 'Register', decidedBy: 'Rat' },
    { kind: 'parked', at: 4, card: lost, name: 'x-lost', ...parked },
  ])
})
