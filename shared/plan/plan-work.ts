import { capacityKey } from '../domain/card-facts.ts'
import type { PlannedPrerequisite, PrerequisiteSum } from '../roadmap/prerequisite-sums.ts'
import { prerequisiteSums } from '../roadmap/prerequisite-sums.ts'
import { type PlannedCard, type Workload, workloadOf } from '../roadmap/workload.ts'
import type { Plan, PlanRow } from './plan.ts'

type PlannedRow = { row: PlanRow } & Pick<PlannedCard, 'lane' | 'column'>

/** Services that an Amt brings online in a quarter; what stays at the status quo is no work and waits for nothing. */
function plannedRows(plan: Pick<Plan, 'rows' | 'columns'>): PlannedRow[] {
  const quarters = new Set(plan.columns.flatMap((column) => (column.kind === 'quarter' ? [column.id] : [])))
  return plan.rows.flatMap((row) => {
    const { assignment, schedule } = row
    if (!assignment || !schedule || !quarters.has(schedule.column)) return []
    return [{ row, lane: assignment.lane, column: schedule.column }]
  })
}

/** Person-days against what is there, by Amt and quarter; the same sums as on the board. */
export function planWorkload(plan: Plan): Workload {
  const capacities = new Map(
    plan.capacities.map(({ lane, column, personDays }) => [capacityKey(lane, column), personDays]),
  )
  return workloadOf(
    plannedRows(plan).map(({ row, lane, column }) => ({
      card: row.id,
      lane,
      column,
      personDays: row.effort.personDays,
    })),
    (lane, column) => capacities.get(capacityKey(lane, column)) ?? null,
  )
}

/** What must be there before the quarters, by quarter, Amt and kind. */
export function planPrerequisites(plan: Plan): PrerequisiteSum[] {
  const planned = plannedRows(plan).flatMap(({ row, lane, column }) =>
    row.prerequisites.map(
      ({ kind, isDone, note }): PlannedPrerequisite => ({
        kind,
        lane,
        column,
        value: { needed: true, done: isDone, note },
      }),
    ),
  )
  return prerequisiteSums(planned)
}
