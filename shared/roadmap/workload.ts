import type { CardId, ColumnId, LaneId } from '../domain/ids.ts'

/** A card in a quarter of the roadmap. */
export interface PlannedCard {
  card: CardId
  lane: LaneId
  column: ColumnId
  personDays: number
}

export type LoadLevel = 'fine' | 'full' | 'over'
export const fullShare = 1 // amber from here on
export const overShare = 1.2 // red from here on

/** What an Amt, or all of them, take on in a quarter. */
export interface Load {
  cards: number
  personDays: number
  /** Person-days that are there; null: nobody has said. */
  capacity: number | null
  /** Of the capacity; null: unknown. Infinite where there is work and no capacity at all. */
  share: number | null
  level: LoadLevel
}

export function loadLevel(share: number | null): LoadLevel {
  if (share === null || share < fullShare) return 'fine'
  return share < overShare ? 'full' : 'over'
}

/** A load from its sums. Nothing to do is fine, also without capacity. */
export function loadOf(sums: { cards: number; personDays: number; capacity: number | null }): Load {
  const { personDays, capacity } = sums
  const share = capacity === null ? null : personDays === 0 ? 0 : personDays / capacity
  return { ...sums, share, level: loadLevel(share) }
}

export interface Workload {
  of(lane: LaneId, column: ColumnId): Load
  /** All Ämter in a quarter. The capacity is known when that of every Amt with work is. */
  ofColumn(column: ColumnId): Load
}

/** Sums of a roadmap by Amt and quarter. */
export function workloadOf(
  cards: Iterable<PlannedCard>,
  capacityOf: (lane: LaneId, column: ColumnId) => number | null,
): Workload {
  const sums = new Map<ColumnId, Map<LaneId, { cards: number; personDays: number }>>()
  for (const { lane, column, personDays } of cards) {
    const lanes = sums.get(column) ?? new Map()
    const sum = lanes.get(lane) ?? { cards: 0, personDays: 0 }
    lanes.set(lane, { cards: sum.cards + 1, personDays: sum.personDays + personDays })
    sums.set(column, lanes)
  }
  const none = { cards: 0, personDays: 0 }
  return {
    of: (lane, column) => loadOf({ ...(sums.get(column)?.get(lane) ?? none), capacity: capacityOf(lane, column) }),
    ofColumn(column) {
      const total = { cards: 0, personDays: 0, capacity: 0 as number | null }
      for (const [lane, sum] of sums.get(column) ?? []) {
        const capacity = capacityOf(lane, column)
        total.cards += sum.cards
        total.personDays += sum.personDays
        total.capacity = total.capacity === null || capacity === null ? null : total.capacity + capacity
      }
      return loadOf(total.cards === 0 ? { ...none, capacity: null } : total)
    },
  }
}
