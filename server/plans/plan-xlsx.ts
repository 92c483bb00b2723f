import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node'
import type { Resolution } from '../../shared/domain/resolution.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { autoFilter } from './auto-filter.ts'
import { coverRows } from './cover-rows.ts'
import { laneTable } from './lane-table.ts'
import { openPointTable } from './open-point-table.ts'
import { type PlanTableColumn, planColumns } from './plan-columns.ts'
import { quarterTable } from './quarter-table.ts'
import { dayCell, numberCell, personDaysFormat, textCell } from './workbook-cells.ts'
import { sheetOf, type WorkbookTable } from './workbook-table.ts'

interface PlanToShow {
  plan: Plan
  hash: string
  resolution: Resolution | null
}

/**
 * The plan as a workbook: all services, the Ämter and the quarters in numbers, what is open, and the cover with the hash.
 * Every table has a head that stays, arrows to filter and sort, and one line per thing, so that one's own sums work.
 */
export async function planXlsx({ plan, hash, resolution }: PlanToShow): Promise<Uint8Array<ArrayBuffer>> {
  const tables = [serviceTable(plan), laneTable(plan), quarterTable(plan), openPointTable(plan)]
  const cover: Sheet<never> = {
    sheet: planText.sheets.cover,
    columns: [{ width: 28 }, { width: 70 }],
    data: coverRows({ plan, hash, resolution }),
  }
  const filtered = tables.map(({ sheet, columns, rows }) => ({ sheet, rows: rows.length + 1, columns: columns.length }))
  const file = writeXlsxFile([...tables.map(sheetOf), cover], { features: [autoFilter(filtered)] })
  return new Uint8Array(await file.toBuffer())
}

function serviceTable(plan: Plan): WorkbookTable {
  const columns = planColumns(plan)
  return {
    sheet: planText.sheets.plan,
    columns,
    stickyColumns: 1,
    rows: plan.rows.map((row) => columns.map((column) => cellOf(column, row))),
  }
}

function cellOf(column: PlanTableColumn, row: PlanRow): Cell {
  switch (column.kind) {
    case 'text':
      return textCell(column.read(row))
    case 'day':
      return dayCell(column.read(row))
    case 'number':
      return numberCell(column.read(row), personDaysFormat)
  }
}
