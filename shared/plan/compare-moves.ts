import type { RoadmapColumn } from '../domain/roadmap-column.ts'
import { canonicalJson } from '../kit/canonical-json.ts'
import { compareColumns } from '../roadmap/column-dates.ts'
import type { PlanComparison, RowChange, RowFact } from './compare-plans.ts'

/** Changes that say the same: `of` is what they have in common. */
export interface ChangeGroup<T> {
  of: T
  rows: readonly RowChange[]
}

/** The biggest groups first, equal ones in the plan's order. `tell` says what a change is about, null: nothing to tell of it. */
export function groupChanges<T>(
  rows: readonly RowChange[],
  tell: (change: RowChange) => T | null,
): readonly ChangeGroup<T>[] {
  const groups = new Map<string, { of: T; rows: RowChange[] }>()
  for (const change of rows) {
    const of = tell(change)
    if (of === null) continue
    const key = canonicalJson(of)
    const group = groups.get(key)
    if (group) group.rows.push(change)
    else groups.set(key, { of, rows: [change] })
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length)
}

/** Where a service stood on the roadmap and where it stands now; null: not on it. */
export interface ColumnMove {
  direction: 'later' | 'earlier' | 'to-status-quo' | 'from-status-quo' | 'onto' | 'off'
  from: RoadmapColumn | null
  to: RoadmapColumn | null
}

export function columnMoveOf({ older, newer }: PlanComparison, change: RowChange): ColumnMove | null {
  if (!tells(change, 'column')) return null
  const from = older.columns.find(({ id }) => id === change.before?.schedule?.column) ?? null
  const to = newer.columns.find(({ id }) => id === change.after?.schedule?.column) ?? null
  return { direction: directionOf(from, to), from, to }
}

export const tells = (change: RowChange, fact: RowFact) => change.facts.includes(fact)

function directionOf(from: RoadmapColumn | null, to: RoadmapColumn | null): ColumnMove['direction'] {
  if (from === null) return 'onto'
  if (to === null) return 'off'
  if (to.kind === 'status-quo') return 'to-status-quo'
  if (from.kind === 'status-quo') return 'from-status-quo'
  return compareColumns(from, to) < 0 ? 'later' : 'earlier'
}
