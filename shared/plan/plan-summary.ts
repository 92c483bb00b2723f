import type { AssignmentState } from '../domain/decisions.ts'
import type { RoadmapColumn } from '../domain/roadmap-column.ts'
import type { Lane } from '../domain/workshop.ts'
import type { Plan, PlanCounts } from './plan.ts'
import { countsByLane, totalOfColumn } from './plan-table.ts'

/** What leadership asks of a plan, in numbers. */
export interface PlanSummaryFacts {
  counts: PlanCounts
  /** Services in quarters, and the first and last quarter that has any. */
  online: { count: number; first: RoadmapColumn; last: RoadmapColumn } | null
  statusQuo: number
  early: number
  /** The fullest quarter; null when there is only one with services, or two are equally full. */
  peak: { column: RoadmapColumn; count: number } | null
  /** How many Ämter have services, and the one that has the most; null when two have equally many. */
  laneCount: number
  busiest: { lane: Lane; count: number } | null
  open: Partial<Record<AssignmentState, number>>
}

export function summarisePlan(plan: Plan): PlanSummaryFacts {
  const counts = countsByLane(plan)
  const columns = plan.columns.map((column, index) => ({ column, count: totalOfColumn(counts, index) }))
  const quarters = columns.filter(({ column, count }) => column.kind === 'quarter' && count > 0)
  const [first, last] = [quarters[0], quarters.at(-1)]
  const busy = counts.flatMap(({ lane, total }) => (lane && total > 0 ? [{ lane, count: total }] : []))
  const open: PlanSummaryFacts['open'] = {}
  for (const { assignment } of plan.rows) if (assignment) open[assignment.state] = (open[assignment.state] ?? 0) + 1
  return {
    counts: plan.counts,
    online:
      first && last
        ? { count: quarters.reduce((sum, { count }) => sum + count, 0), first: first.column, last: last.column }
        : null,
    statusQuo: columns.find(({ column }) => column.kind === 'status-quo')?.count ?? 0,
    early: plan.rows.filter((row) => row.schedule?.stance === 'early').length,
    peak: quarters.length > 1 ? greatest(quarters) : null,
    laneCount: busy.length,
    busiest: greatest(busy),
    open,
  }
}

/** The one with the highest count, null when there is none or a draw. */
function greatest<T extends { count: number }>(things: readonly T[]): T | null {
  const most = Math.max(...things.map(({ count }) => count))
  const [first, second] = things.filter(({ count }) => count === most)
  return first && !second ? first : null
}
