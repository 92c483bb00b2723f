import type { BoardId, LaneId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/participant.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { type Cockpit, type ExpectedPerson, type InviteGroup, inviteGroups } from '../../shared/protocol/live-api.ts'

export interface LaneRow {
  lane: Lane
  /** What it has and what is suggested to it; null: unknown. */
  cards: number | null
  expected: number
}

export interface InviteRows {
  /** Ämter that have something to decide, or somebody who is expected. */
  lanes: readonly LaneRow[]
  /** The others. */
  idle: readonly LaneRow[]
}

/** The Ämter of a board's checklist. Without numbers nobody can say who has nothing to decide: all are on it. */
export function inviteRows(
  boardId: BoardId,
  facts: { lanes: readonly Lane[]; cockpit: Cockpit | null; expected: readonly ExpectedPerson[] },
): InviteRows {
  const board = facts.cockpit?.boards.find((found) => found.boardId === boardId)
  const cards = new Map<LaneId, number>(board?.lanes.map(({ laneId, cards }) => [laneId, cards]))
  const rows = facts.lanes.map((lane): LaneRow => {
    const expected = facts.expected.filter(
      (person) => person.laneId === lane.id && (person.boardId === null || person.boardId === boardId),
    ).length
    return { lane, cards: board ? (cards.get(lane.id) ?? 0) : null, expected }
  })
  const isBusy = ({ cards, expected }: LaneRow) => cards !== 0 || expected > 0
  return { lanes: rows.filter(isBusy), idle: rows.filter((row) => !isBusy(row)) }
}

/** Everybody besides the Ämter. */
export const otherGroups: readonly InviteGroup[] = inviteGroups.filter((group) => group !== 'lane')

/** What the link of a group may do; never the moderation's. */
export const roleOfGroup: Record<InviteGroup, Exclude<Role, 'moderator'>> = {
  lane: 'representative',
  organisation: 'guest',
  'staff-council': 'guest',
  leadership: 'observer',
  'it-provider': 'guest',
  press: 'observer',
}
