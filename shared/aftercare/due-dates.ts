import {
  cardOfKey,
  type Parking,
  type ProjectKey,
  type ProjectState,
  type ProjectStep,
  projectStepSchema,
} from '../domain/card-facts.ts'
import type { Assignment, Schedule } from '../domain/decisions.ts'
import type { CardId, LaneId } from '../domain/ids.ts'

/** What comes within so many days is told apart from what comes later. */
export const soonDays = 30
const dayMs = 86_400_000

export const dueStates = ['overdue', 'today', 'soon', 'later'] as const
export type DueState = (typeof dueStates)[number]

/** A day on which something of a card is to be looked at. */
export type DueItem = { card: CardId; lane: LaneId | null; day: string; state: DueState } & (
  | { kind: 'review' }
  | { kind: 'parked'; owner: string }
  | { kind: 'milestone'; step: ProjectStep }
)

interface DueBoard {
  assignments: ReadonlyMap<CardId, Pick<Assignment, 'lane'>>
  schedules: ReadonlyMap<CardId, Pick<Schedule, 'column' | 'reviewAt'>>
  parkings: ReadonlyMap<CardId, Pick<Parking, 'isParked' | 'owner' | 'dueDate'>>
  projects: ReadonlyMap<ProjectKey, Pick<ProjectState, 'state' | 'milestoneAt'>>
}

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

export function dueStateOf(day: string, today: string): DueState {
  if (day < today) return 'overdue'
  if (day === today) return 'today'
  return day <= daysAfter(today, soonDays) ? 'soon' : 'later'
}

/**
 * All days of a board on which somebody has to look at something, the first one first: review of what stays as it is, what was parked
 * until then, and milestones that are not reached. `today`: `2026-11-24`. Cards that are off the roadmap have no review.
 */
export function dueItems(board: DueBoard, today: string): DueItem[] {
  const base = (card: CardId, day: string) => ({
    card,
    lane: board.assignments.get(card)?.lane ?? null,
    day,
    state: dueStateOf(day, today),
  })
  const items: DueItem[] = []
  for (const [card, { column, reviewAt }] of board.schedules) {
    if (column !== null && reviewAt !== undefined) items.push({ ...base(card, reviewAt), kind: 'review' })
  }
  for (const [card, { isParked, owner, dueDate }] of board.parkings) {
    if (isParked && dueDate !== null) items.push({ ...base(card, dueDate), kind: 'parked', owner })
  }
  for (const [key, { state, milestoneAt }] of board.projects) {
    if (state === 'done' || milestoneAt === null) continue
    items.push({ ...base(cardOfKey(key), milestoneAt), kind: 'milestone', step: stepOfKey(key) })
  }
  return items.sort((a, b) => compare(a.day, b.day) || compare(a.card, b.card) || compare(a.kind, b.kind))
}

const stepOfKey = (key: ProjectKey): ProjectStep => projectStepSchema.parse(key.slice(key.indexOf('.') + 1))
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
