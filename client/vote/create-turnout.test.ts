import { expect, test } from 'vitest'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import { attendanceSchema } from '../../shared/protocol/live-api.ts'
import { countVoices } from './create-turnout.ts'

const here = boardIdSchema.parse('here')
const attendance = attendanceSchema.parse([
  { boardId: 'here', laneId: 'amt-33', role: 'representative', function: 'Amtsleitung', count: 1 },
  { boardId: 'here', laneId: 'amt-33', role: 'representative', function: '', count: 2 },
  { boardId: 'here', laneId: 'amt-50', role: 'representative', function: '', count: 1 },
  { boardId: 'there', laneId: 'amt-33', role: 'representative', function: '', count: 4 },
  { boardId: 'here', laneId: null, role: 'guest', function: 'IT', count: 5 },
  { boardId: null, laneId: null, role: 'moderator', function: '', count: 2 },
])

test.each([
  ['lane', null, 3],
  ['lane', here, 2],
  ['head', null, 8],
  ['head', here, 4],
] as const)('voices per %s of board %s: %i', (voicePer, boardId, count) => {
  expect(countVoices({ voicePer, boardId }, attendance)).toBe(count)
})
