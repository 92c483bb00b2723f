import type { Prerequisite, PrerequisiteKind } from '../domain/card-facts.ts'
import type { ColumnId, LaneId } from '../domain/ids.ts'

/** A prerequisite of a card that stands in a quarter. */
export interface PlannedPrerequisite {
  kind: PrerequisiteKind
  lane: LaneId
  column: ColumnId
  value: Prerequisite
}

/** How many cards need something of a kind, and for how many it is there. */
export interface PrerequisiteSum {
  kind: PrerequisiteKind
  column: ColumnId
  lane: LaneId
  needed: number
  done: number
}

/** Sums by quarter, Amt and kind, in the order in which they first occur; what nobody needs is left out. */
export function prerequisiteSums(planned: Iterable<PlannedPrerequisite>): PrerequisiteSum[] {
  const sums = new Map<string, PrerequisiteSum>()
  for (const { kind, lane, column, value } of planned) {
    if (!value.needed) continue
    const name = `${column} ${lane} ${kind}`
    const sum = sums.get(name) ?? { kind, column, lane, needed: 0, done: 0 }
    sums.set(name, { ...sum, needed: sum.needed + 1, done: sum.done + Number(value.done) })
  }
  return [...sums.values()]
}

/** The open ones of a quarter by kind, over all Ämter: "Q2 braucht 4 Vergaben". */
export function openInColumn(sums: readonly PrerequisiteSum[], column: ColumnId): Map<PrerequisiteKind, number> {
  const open = new Map<PrerequisiteKind, number>()
  for (const sum of sums) {
    const count = sum.needed - sum.done
    if (sum.column === column && count > 0) open.set(sum.kind, (open.get(sum.kind) ?? 0) + count)
  }
  return open
}
