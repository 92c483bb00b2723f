import type { Row, Sheet } from 'write-excel-file/node'
import { headCell } from './workbook-cells.ts'

/** A table of the workbook: its heads with their widths (characters), and its lines. */
export interface WorkbookTable {
  sheet: string
  columns: readonly { head: string; width: number }[]
  rows: readonly Row[]
  stickyColumns: number
}

/** Its head stays when one scrolls. */
export function sheetOf({ sheet, columns, rows, stickyColumns }: WorkbookTable): Sheet<never> {
  return {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: stickyColumns,
    orientation: 'landscape',
    data: [columns.map(({ head }) => headCell(head)), ...rows],
  }
}
