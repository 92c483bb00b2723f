import type { Assignment } from '../../shared/domain/decisions.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'

/** Points of a card by the last priority vote. */
export type CardPoints = ReadonlyMap<CardId, number>

export interface QueuedCard {
  card: CardId
  /** Null: the vote was not about it, or there was none. */
  points: number | null
}

type State = Assignment['state']
/** What needs the moderation most comes first. */
const urgency: Partial<Record<State, number>> = { disputed: 0, returned: 1, offered: 2 }

export const isInQueue = (assignment: Assignment | undefined): boolean =>
  assignment !== undefined && (assignment.state === 'disputed' || assignment.state === 'offered')

/** Cards for the stage: by the points of the vote, then disputed before offered, then in the given order. Parked ones have their date. */
export function disputeQueue(
  cards: readonly { card: CardId; assignment: Assignment }[],
  points: CardPoints,
  parked: ReadonlySet<CardId>,
): QueuedCard[] {
  return cards
    .filter(({ card, assignment }) => isInQueue(assignment) && !parked.has(card))
    .map(({ card, assignment }) => ({ card, assignment, points: points.get(card) ?? null }))
    .sort((a, b) => (b.points ?? -1) - (a.points ?? -1) || urgencyOf(a.assignment) - urgencyOf(b.assignment))
    .map(({ card, points: own }) => ({ card, points: own }))
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

const urgencyOf = ({ state }: Assignment) => urgency[state] ?? 3
