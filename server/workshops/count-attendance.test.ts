import { expect, test } from 'vitest'
import { boardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import { countAttendance } from './count-attendance.ts'

const boardId = boardIdSchema.parse('b')
const laneId = laneIdSchema.parse('amt-32')

function aPerson(name: string, changes: Partial<JoinedPerson> = {}): JoinedPerson {
  const id = participantIdSchema.parse(name)
  return {
    id,
    name,
    function: 'Sachbearbeitung',
    laneId,
    role: 'representative',
    boardId,
    joinedAt: 1,
    admittedAt: 1,
    ...changes,
  }
}

test('people are counted by board, Amt, role and function; no name leaves', () => {
  const people = [
    aPerson('anna'),
    aPerson('bert'),
    aPerson('carl', { function: 'Amtsleitung' }),
    aPerson('dora', { role: 'moderator', boardId: null, laneId: null, function: '' }),
  ]
  expect(countAttendance(people)).toEqual([
    { boardId, laneId, role: 'representative', function: 'Sachbearbeitung', count: 2 },
    { boardId, laneId, role: 'representative', function: 'Amtsleitung', count: 1 },
    { boardId: null, laneId: null, role: 'moderator', function: '', count: 1 },
  ])
})

test('who still waits in the lobby did not take part', () => {
  expect(countAttendance([aPerson('anna', { admittedAt: null })])).toEqual([])
})
