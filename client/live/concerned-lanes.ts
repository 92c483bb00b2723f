import type { Assignment } from '../../shared/domain/decisions.ts'
import type { LaneId } from '../../shared/domain/ids.ts'

/** The Ämter that a card is about: who has it, and to whom it was offered. */
export function concernedLanes(assignment: Assignment | undefined): LaneId[] {
  const lanes = [assignment?.lane ?? null, assignment?.target ?? null].filter((lane) => lane !== null)
  return [...new Set(lanes)]
}
