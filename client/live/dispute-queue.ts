import type { Assignment } from '../../shared/domain/decisions.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import { type DisputeSource, disputesInOrder } from '../../shared/rules/disputes.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'

/** Points of a card by the last priority vote. */
export type CardPoints = ReadonlyMap<CardId, number>

export interface QueuedCard {
  card: CardId
  /** Null: the vote was not about it, or there was none. */
  points: number | null
}

export const isInQueue = (assignment: Assignment | undefined): boolean =>
  assignment !== undefined && (assignment.state === 'disputed' || assignment.state === 'offered')

/**
 * Cards for the stage: by the points of the vote, then what the plenary must decide in its order, then what one Amt offers another, which may
 * still find its way without a stage. Parked ones have their date.
 */
export function disputeQueue(
  cards: readonly DisputeSource[],
  points: CardPoints,
  parked: ReadonlySet<CardId>,
): QueuedCard[] {
  const waiting = cards.filter(({ card, assignment }) => isInQueue(assignment) && !parked.has(card))
  const disputes = disputesInOrder(waiting).map(({ card }) => card)
  const offers = waiting.map(({ card }) => card).filter((card) => !disputes.includes(card))
  return [...disputes, ...offers]
    .map((card) => ({ card, points: points.get(card) ?? null }))
    .sort((a, b) => (b.points ?? -1) - (a.points ?? -1))
}

/** What the last priority vote of the log gave to cards; empty where there was none. */
export function pointsOfLastVote(log: readonly LogEntry[]): CardPoints {
  const points = new Map<CardId, number>()
  for (const { event } of [...log].reverse()) {
    if (event.kind !== 'vote' || event.result.kind !== 'priority' || event.definition.question.kind !== 'priority')
      continue
    const { options } = event.definition.question
    for (const row of event.result.rows) {
      const card = options.find(({ id }) => id === row.option)?.card ?? null
      if (card !== null) points.set(card, row.points)
    }
    return points
  }
  return points
}
