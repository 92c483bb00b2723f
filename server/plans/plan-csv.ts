import { csvText } from '../../shared/kit/csv-text.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { cleanText } from './clean-text.ts'
import { type PlanTableColumn, planColumns } from './plan-columns.ts'

/**
 * The plan's services as CSV for a German Excel: decimal comma, days as `01.03.2027`. Municipality and version stand in
 * each line, so that the files of a Kreis can be put into one table.
 */
export function planCsv(plan: Plan, columns: readonly PlanTableColumn[] = planColumns(plan)): string {
  const { heads } = planText
  return csvText([
    [heads.municipality, heads.plan, ...columns.map((column) => column.head)],
    ...plan.rows.map((row) => [
      plan.municipality.name,
      planText.version(plan.number),
      ...columns.map((column) => cleanText(cellText(column, row))),
    ]),
  ])
}

function cellText(column: PlanTableColumn, row: PlanRow): string {
  switch (column.kind) {
    case 'text':
      return column.read(row)
    case 'day':
      return planText.day(column.read(row))
    case 'number':
      return decimalText(column.read(row))
  }
}

/** `1200,5`: without a dot for the thousands, which other programs take for a decimal point. */
function decimalText(number: number | null): string {
  return number === null ? '' : String(number).replace('.', ',')
}
