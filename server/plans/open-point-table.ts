import { openPointsOf } from '../../shared/plan/open-points.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { fileText } from './file-text.ts'
import { dayCell, textCell } from './workbook-cells.ts'
import type { WorkbookTable } from './workbook-table.ts'

/** One line for each service about which the plan leaves something open. */
export function openPointTable(plan: Plan): WorkbookTable {
  const { heads } = fileText
  const lanes = new Map(plan.lanes.map((lane) => [lane.id, lane]))
  const columns = new Map(plan.columns.map((column) => [column.id, column]))
  return {
    sheet: planText.sheets.openPoints,
    stickyColumns: 0,
    columns: [
      { head: planText.open.kind, width: 16 },
      { head: planText.heads.service, width: 60 },
      { head: planText.heads.leikaKey, width: 17 },
      { head: planText.heads.lane, width: 28 },
      { head: planText.heads.target, width: 24 },
      { head: planText.heads.column, width: 18 },
      { head: planText.open.owner, width: 24 },
      { head: heads.until, width: 12 },
      { head: planText.heads.reason, width: 40 },
    ],
    rows: openPointsOf(plan).map(({ kind, row, owner, dueDate, reason }) => [
      textCell(planText.openKinds[kind]),
      textCell(row.name),
      textCell(row.leikaKey ?? ''),
      textCell(row.assignment ? planText.lane(lanes.get(row.assignment.lane) ?? null) : ''),
      textCell(row.assignment?.target ? planText.lane(lanes.get(row.assignment.target) ?? null) : ''),
      textCell(row.schedule ? planText.column(columns.get(row.schedule.column) ?? null) : ''),
      textCell(owner),
      dayCell(dueDate ?? ''),
      textCell(reason),
    ]),
  }
}
