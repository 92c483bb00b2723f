import type { BoardId, LaneId, ParticipantId } from '../domain/ids.ts'
import type { Role } from '../domain/participant.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import type { VoteDefinition } from './vote.ts'

/** Why somebody has no voice in a vote. */
export const voiceRefusals = [
  'no-voice-in-role', // moderation, guests and observers do not vote
  'no-lane', // a representative without an Amt
  'other-board', // the vote belongs to another board
] as const
export type VoiceRefusal = (typeof voiceRefusals)[number]

/** Somebody who may vote, as her login says. */
export interface Voter {
  id: ParticipantId
  role: Role
  laneId: LaneId | null
  boardId: BoardId | null
}

/**
 * The voice with which somebody votes; the people of one Amt share one where `voicePer` is `lane`.
 * Ballots are kept under it: the last one counts.
 */
export function voiceOf(
  definition: Pick<VoteDefinition, 'voicePer' | 'boardId'>,
  voter: Voter,
): Result<string, VoiceRefusal> {
  if (voter.role !== 'representative') return fail('no-voice-in-role')
  if (voter.laneId === null) return fail('no-lane')
  if (voter.boardId === null) return fail('other-board')
  if (definition.boardId !== null && definition.boardId !== voter.boardId) return fail('other-board')
  return ok(definition.voicePer === 'head' ? voter.id : `${voter.boardId}/${voter.laneId}`)
}
