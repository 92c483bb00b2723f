import type { Assignment } from '../domain/decisions.ts'
import type { LaneId } from '../domain/ids.ts'
import type { Actor } from './may-write.ts'

/**
 * What it means that this person puts a card on a lane (null: back among those that nobody has); null: nothing changes.
 * The moderation decides; an Amt offers its own card to another one, accepts what was offered to it by taking it, and withdraws an offer
 * by putting the card back. Whether it may is for `mayAssign` to say.
 */
export function assignTo(
  actor: Pick<Actor, 'id' | 'role' | 'laneId'>,
  before: Assignment | undefined,
  lane: LaneId | null,
): Assignment | null {
  const from = before?.lane ?? null
  const by = actor.id
  if (from === lane) {
    const isOpen = before?.state === 'suggested' || before?.state === 'offered'
    return isOpen ? { lane, state: 'confirmed', by } : null
  }
  const isOwnCard = actor.role === 'representative' && from !== null && from === actor.laneId
  if (isOwnCard && lane !== null) {
    const isOffered = before?.state === 'offered' && before.target === lane
    return isOffered ? null : { lane: from, state: 'offered', target: lane, by }
  }
  return { lane, state: lane === null ? 'unsure' : 'confirmed', by }
}
