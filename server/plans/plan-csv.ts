import { csvText } from '../../shared/kit/csv-text.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planColumns } from './plan-columns.ts'

/**
 * The plan's services as CSV for a German Excel: UTF-8 with BOM, `;`, CRLF, every cell quoted. Municipality and version
 * stand in each line, so that the files of a Kreis can be put into one table.
 */
export function planCsv(plan: Plan): string {
  const columns = planColumns(plan)
  const { heads } = planText
  const lines = [
    [heads.municipality, heads.plan, ...columns.map((column) => column.head)],
    ...plan.rows.map((row) => [
      plan.municipality.name,
      planText.version(plan.number),
      ...columns.map((column) => (column.kind === 'day' ? planText.day(column.text(row)) : column.text(row))),
    ]),
  ]
  return csvText(lines)
}
