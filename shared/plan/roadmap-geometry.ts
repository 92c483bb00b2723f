import type { Plan } from './plan.ts'
import { countsByLane, totalOfColumn } from './plan-table.ts'
import { planText } from './plan-text.ts'

/** Everything in px of the drawing. */
export interface RoadmapPicture {
  width: number
  height: number
  /** Where the bars stand. */
  baseline: number
  columns: readonly { x: number; label: string; name: string; count: number; barHeight: number; isStatusQuo: boolean }[]
  rows: readonly { y: number; label: string; dots: readonly { x: number; radius: number; count: number }[] }[]
}

export const columnWidth = 64
export const rowHeight = 36
const labelWidth = 210
const barRoom = 96
const barTop = 24 // for the number above the tallest bar
const columnLabelRoom = 32
const [leastRadius, mostRadius] = [10, 16] // the least has room for two digits
const labelCharacters = 30

/** The roadmap as bars per column over dots per Amt and column; null when nothing is on it. Ämter without a card on it are left out. */
export function drawRoadmap(plan: Plan): RoadmapPicture | null {
  const counts = countsByLane(plan)
  const totals = plan.columns.map((_, index) => totalOfColumn(counts, index))
  const tallest = Math.max(...totals)
  if (tallest <= 0) return null
  const x = (column: number) => labelWidth + columnWidth * (column + 0.5)
  const baseline = barTop + barRoom
  const busy = counts
    .map(({ lane, cells }) => ({ lane, cells: cells.slice(0, plan.columns.length) })) // without "ohne Termin"
    .filter(({ cells }) => cells.some((count) => count > 0))
  const most = Math.max(...busy.flatMap(({ cells }) => cells))
  const rows = busy.map(({ lane, cells }, row) => ({
    y: baseline + columnLabelRoom + rowHeight * (row + 0.5),
    label: shorten(planText.lane(lane)),
    dots: cells.flatMap((count, column) =>
      count === 0 ? [] : [{ x: x(column), radius: radiusOf(count, most), count }],
    ),
  }))
  return {
    width: labelWidth + columnWidth * plan.columns.length,
    height: baseline + columnLabelRoom + rowHeight * rows.length + 4,
    baseline,
    columns: plan.columns.map((column, index) => ({
      x: x(index),
      label: planText.columnShort(column),
      name: planText.column(column),
      count: totals[index] ?? 0,
      barHeight: Math.round(((totals[index] ?? 0) / tallest) * barRoom),
      isStatusQuo: column.kind === 'status-quo',
    })),
    rows,
  }
}

/** The area grows with the count. */
function radiusOf(count: number, most: number): number {
  return Math.max(leastRadius, Math.round(mostRadius * Math.sqrt(count / most)))
}

function shorten(text: string): string {
  return text.length > labelCharacters ? `${text.slice(0, labelCharacters - 1)}…` : text
}
