import type { ColumnId, LaneId } from '../domain/ids.ts'
import type { RoadmapColumn } from '../domain/roadmap-column.ts'
import type { Lane } from '../domain/workshop.ts'
import type { Plan, PlanRow } from './plan.ts'

/** Rows of one Amt; `lane` null: scheduled, but nobody is responsible yet. */
export interface LaneTable {
  lane: Lane | null
  rows: readonly PlanRow[]
}

/** Rows of one roadmap column; `column` null: assigned, but not on the roadmap yet. */
export interface ColumnTable {
  column: RoadmapColumn | null
  rows: readonly PlanRow[]
}

/** One table per Amt that has rows, in the plan's order; without an Amt last. */
export function tablesByLane(plan: Plan): LaneTable[] {
  const rows = groupRows(plan.rows, (row) => row.assignment?.lane ?? null)
  return [...plan.lanes, null].flatMap((lane) => {
    const own = rows.get(lane?.id ?? null)
    return own ? [{ lane, rows: own }] : []
  })
}

/** One table per column that has rows, in the plan's order; without a column last. Inside a column by Amt. */
export function tablesByColumn(plan: Plan): ColumnTable[] {
  const rows = groupRows(plan.rows, (row) => row.schedule?.column ?? null)
  return [...plan.columns, null].flatMap((column) => {
    const own = rows.get(column?.id ?? null)
    return own ? [{ column, rows: own }] : []
  })
}

/** How many services an Amt has in each column. `cells` follow `plan.columns`, then one for "not on the roadmap". */
export interface LaneCounts {
  lane: Lane | null
  cells: readonly number[]
  total: number
}

/** Every Amt of the plan, also those without a service; a line without an Amt only when there is such a service. */
export function countsByLane(plan: Plan): LaneCounts[] {
  const position = new Map<ColumnId, number>(plan.columns.map((column, index) => [column.id, index]))
  const cells = new Map<LaneId | null, number[]>()
  for (const lane of plan.lanes) cells.set(lane.id, Array(plan.columns.length + 1).fill(0))
  for (const row of plan.rows) {
    const lane = row.assignment?.lane ?? null
    const own = cells.get(lane) ?? Array<number>(plan.columns.length + 1).fill(0)
    const column = (row.schedule && position.get(row.schedule.column)) ?? plan.columns.length
    own[column] = (own[column] ?? 0) + 1
    cells.set(lane, own)
  }
  return [...plan.lanes, null].flatMap((lane) => {
    const own = cells.get(lane?.id ?? null)
    return own ? [{ lane, cells: own, total: sum(own) }] : []
  })
}

/** How many services a column has over all Ämter. */
export function totalOfColumn(counts: readonly LaneCounts[], columnIndex: number): number {
  return sum(counts.map((line) => line.cells[columnIndex] ?? 0))
}

function groupRows<K>(rows: readonly PlanRow[], keyOf: (row: PlanRow) => K): Map<K, PlanRow[]> {
  const groups = new Map<K, PlanRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
