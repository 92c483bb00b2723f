import { generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import type { Schedule } from '../domain/decisions.ts'
import type { CardId, LaneId } from '../domain/ids.ts'
import type { RoadmapColumn } from '../domain/roadmap-column.ts'
import { assignTo } from '../rules/assign-to.ts'
import type { Actor } from '../rules/may-write.ts'
import { ownEdit, readRegister, readRegisterEntries, writeRegister } from './board-doc.ts'

type Mover = Pick<Actor, 'id' | 'role' | 'laneId'>

/** Puts cards on a lane (null: back to "Noch nicht zugeordnet"), as one edit. Cards that already lie there stay as they are. */
export function assignCards(doc: Y.Doc, cards: readonly CardId[], lane: LaneId | null, mover: Mover): void {
  doc.transact(() => {
    for (const card of cards) {
      const assignment = assignTo(mover, readRegister(doc, 'assignment', card), lane)
      if (assignment) writeRegister(doc, 'assignment', card, assignment)
    }
  }, ownEdit)
}

/** Where in a cell: behind the card ranked `after` and before the one ranked `before`; null at either end. */
export interface RankSlot {
  after: string | null
  before: string | null
}

export interface SchedulePlace {
  slot?: RankSlot | undefined
  reviewAt?: string | undefined
}

/**
 * Puts cards into a roadmap column (null: off the roadmap), in the given order, as one edit; without a slot behind all others.
 * A card that stays in its column keeps stance, reason and review date. `reviewAt`: when "vorerst Status quo" is looked at again.
 */
export function scheduleCards(
  doc: Y.Doc,
  cards: readonly CardId[],
  column: RoadmapColumn | null,
  { slot = { after: lastRank(doc, column), before: null }, reviewAt }: SchedulePlace = {},
): void {
  // Two people may have made equal or crossed ranks: then there is no room between them, and behind is good enough.
  const upper = slot.after !== null && slot.before !== null && slot.after >= slot.before ? null : slot.before
  const ranks = generateNKeysBetween(slot.after, upper, cards.length)
  doc.transact(() => {
    cards.forEach((card, index) => {
      const rank = ranks[index]
      if (rank === undefined) throw new Error(`No rank for card ${card}`)
      const before = readRegister(doc, 'schedule', card)
      writeRegister(doc, 'schedule', card, placeIn(column, rank, { before, reviewAt }))
    })
  }, ownEdit)
}

/** Puts cards into a cell of the matrix: lane and column, as one edit. */
export function moveCardsToCell(
  doc: Y.Doc,
  cards: readonly CardId[],
  cell: { lane: LaneId | null; column: RoadmapColumn | null } & SchedulePlace,
  mover: Mover,
): void {
  doc.transact(() => {
    assignCards(doc, cards, cell.lane, mover)
    scheduleCards(doc, cards, cell.column, cell)
  }, ownEdit)
}

function lastRank(doc: Y.Doc, column: RoadmapColumn | null): string | null {
  if (column === null) return null // off the roadmap nothing is ranked
  let last: string | null = null
  for (const schedule of readRegisterEntries(doc, 'schedule').values()) {
    if (schedule.column === column.id && (last === null || schedule.rank > last)) last = schedule.rank
  }
  return last
}

/** What a card's schedule becomes in a column: its own stance and reason stay only where it stays. */
export function placeIn(
  column: RoadmapColumn | null,
  rank: string,
  { before, reviewAt }: { before: Schedule | undefined; reviewAt: string | undefined },
): Schedule {
  if (before && before.column === (column?.id ?? null)) return { ...before, rank }
  const place = { column: column?.id ?? null, rank }
  if (column?.kind === 'status-quo')
    return { ...place, stance: 'status-quo', ...(reviewAt !== undefined && { reviewAt }) }
  return { ...place, stance: column !== null && before?.stance === 'early' ? 'early' : 'wave' }
}
