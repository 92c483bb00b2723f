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
  const here = before?.lane ?? null
  const by = actor.id
  // the moderation's decision starts anew
  const returns = before?.returns === undefined || actor.role === 'moderator' ? {} : { returns: before.returns }
  const from = before?.from === undefined || here !== lane ? {} : { from: before.from }
  if (here === lane) {
    const isOpen = before?.state === 'suggested' || before?.state === 'offered'
    return isOpen && lane !== null ? { lane, state: 'confirmed', ...returns, ...from, by } : null
  }
  const isOwnCard = actor.role === 'representative' && here !== null && here === actor.laneId
  if (isOwnCard && lane !== null) {
    const isOffered = before?.state === 'offered' && before.target === lane
    const kept = before?.from === undefined ? {} : { from: before.from }
    return isOffered ? null : { lane: here, state: 'offered', target: lane, ...returns, ...kept, by }
  }
  if (lane === null) return { lane, state: 'unsure', ...returns, by }
  const accepted = before?.state === 'offered' && before.target === lane && here !== null ? { from: here } : {}
  return { lane, state: 'confirmed', ...returns, ...accepted, by }
}
