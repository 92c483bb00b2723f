import { openPointsOf } from '../../shared/plan/open-points.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { countsByLane } from '../../shared/plan/plan-table.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planWorkload } from '../../shared/plan/plan-work.ts'
import { fileText } from './file-text.ts'
import { numberCell, personDaysFormat, textCell } from './workbook-cells.ts'
import type { WorkbookTable } from './workbook-table.ts'

/** One line per Amt: how many services in each column, the work of the quarters, what is open. */
export function laneTable(plan: Plan): WorkbookTable {
  const { heads } = fileText
  const columns = [...plan.columns, null]
  const workload = planWorkload(plan)
  const openPoints = openPointsOf(plan)
  return {
    sheet: planText.sheets.lanes,
    stickyColumns: 1,
    columns: [
      { head: planText.heads.lane, width: 34 },
      ...columns.map((column) => ({ head: planText.column(column), width: 13 })),
      { head: planText.heads.total, width: 10 },
      { head: heads.effort, width: 16 },
      { head: heads.open, width: 12 },
    ],
    rows: countsByLane(plan).map(({ lane, cells, total }) => {
      const loads = lane ? plan.columns.map(({ id }) => workload.of(lane.id, id).personDays) : []
      const open = openPoints.filter(({ row }) => (row.assignment?.lane ?? null) === (lane?.id ?? null))
      return [
        textCell(planText.lane(lane)),
        ...cells.map((count) => numberCell(count)),
        numberCell(total),
        numberCell(sum(loads), personDaysFormat),
        numberCell(open.length),
      ]
    }),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
