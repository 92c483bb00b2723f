import type { Assignment } from '../../shared/domain/decisions.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'

/** Whether a card waits for a word of this Amt (null: of the moderation). What is unsure has had its word. */
export function isUndecided(assignment: Assignment | undefined, own: LaneId | null): boolean {
  if (!assignment || assignment.lane === null) return true
  if (assignment.state === 'offered') return own === null ? assignment.target === undefined : assignment.target === own
  return assignment.state === 'suggested' || assignment.state === 'returned'
}

/**
 * Where to go on after a decision: the next card of the list behind the one at `from` that waits, then from its start on; null: none does.
 * `cards`: the list as it was before the decision.
 */
export function nextUndecided(cards: readonly CardId[], from: number, waits: (card: CardId) => boolean): CardId | null {
  const inTurn = [...cards.slice(from + 1), ...cards.slice(0, Math.max(0, from))]
  return inTurn.find(waits) ?? null
}
