import type { Row } from 'write-excel-file/node'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { countsByLane, totalOfColumn } from '../../shared/plan/plan-table.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planPrerequisites, planWorkload } from '../../shared/plan/plan-work.ts'
import { firstDayOf, lastDayOf } from '../../shared/roadmap/column-dates.ts'
import type { Load } from '../../shared/roadmap/workload.ts'
import { fileText } from './file-text.ts'
import { dayCell, numberCell, personDaysFormat, textCell } from './workbook-cells.ts'
import type { WorkbookTable } from './workbook-table.ts'

/**
 * For each column of the roadmap a line of all Ämter together and one of each that has services or capacity there. The
 * status quo has neither days nor work.
 */
export function quarterTable(plan: Plan): WorkbookTable {
  const { heads } = fileText
  const counts = countsByLane(plan)
  const workload = planWorkload(plan)
  const prerequisites = planPrerequisites(plan)
  const openIn = (column: RoadmapColumn, lane: string | null) =>
    prerequisites
      .filter((entry) => entry.column === column.id && (lane === null || entry.lane === lane))
      .reduce((open, { needed, done }) => open + needed - done, 0)
  return {
    sheet: planText.sheets.quarters,
    stickyColumns: 0,
    columns: [
      { head: planText.heads.column, width: 20 },
      { head: heads.firstDay, width: 12 },
      { head: heads.lastDay, width: 12 },
      { head: planText.heads.lane, width: 34 },
      { head: heads.services, width: 12 },
      { head: heads.effort, width: 16 },
      { head: heads.capacity, width: 16 },
      { head: heads.share, width: 12 },
      { head: heads.openPrerequisites, width: 16 },
    ],
    rows: plan.columns.flatMap((column, index) => [
      rowOf({
        column,
        lane: fileText.allLanes,
        services: totalOfColumn(counts, index),
        load: workload.ofColumn(column.id),
        open: openIn(column, null),
      }),
      ...counts.flatMap(({ lane, cells }) => {
        const services = cells[index] ?? 0
        const load = lane && workload.of(lane.id, column.id)
        if (services === 0 && (load?.capacity ?? null) === null) return []
        return [rowOf({ column, lane: planText.lane(lane), services, load, open: lane ? openIn(column, lane.id) : 0 })]
      }),
    ]),
  }
}

interface Line {
  column: RoadmapColumn
  lane: string
  services: number
  load: Load | null
  open: number
}

function rowOf({ column, lane, services, load, open }: Line): Row {
  const quarter = column.kind === 'quarter' ? column : null
  return [
    textCell(planText.column(column)),
    dayCell(quarter ? firstDayOf(quarter) : ''),
    dayCell(quarter ? lastDayOf(quarter) : ''),
    textCell(lane),
    numberCell(services),
    numberCell(quarter ? (load?.personDays ?? null) : null, personDaysFormat),
    numberCell(quarter ? (load?.capacity ?? null) : null, personDaysFormat),
    numberCell(quarter ? (load?.share ?? null) : null, '0%'),
    numberCell(quarter ? open : null),
  ]
}
