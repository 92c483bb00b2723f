import type { BoardSnapshot } from '../../shared/board/read-board.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'

/** Cards of one Amt, by where they stand. */
export interface LaneCounts {
  /** Those that it has, and those that nobody has and that are suggested to it: all that it must decide about. */
  cards: number
  /** Confirmed or settled. */
  decided: number
  scheduled: number
  offered: number
  disputed: number
}

export interface BoardCounts {
  /** Cards of the list that nobody has yet. */
  open: number
  lanes: ReadonlyMap<LaneId, LaneCounts>
}

export function countBoard(
  { assignments, schedules }: BoardSnapshot,
  services: number,
  suggested: ReadonlyMap<CardId, LaneId>,
): BoardCounts {
  const lanes = new Map<LaneId, LaneCounts>()
  let assigned = 0
  for (const [card, { lane, state }] of assignments) {
    if (lane === null) continue
    assigned++
    const counts = lanes.get(lane) ?? noCards()
    lanes.set(lane, counts)
    counts.cards++
    if (state === 'confirmed' || state === 'settled') counts.decided++
    if (state === 'offered') counts.offered++
    if (state === 'disputed') counts.disputed++
    if ((schedules.get(card)?.column ?? null) !== null) counts.scheduled++
  }
  for (const [card, lane] of suggested) {
    if ((assignments.get(card)?.lane ?? null) !== null) continue
    const counts = lanes.get(lane) ?? noCards()
    lanes.set(lane, counts)
    counts.cards++
  }
  return { open: Math.max(0, services - assigned), lanes }
}

export const noCards = (): LaneCounts => ({ cards: 0, decided: 0, scheduled: 0, offered: 0, disputed: 0 })
