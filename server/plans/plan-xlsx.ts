import writeXlsxFile, { type Cell, type CellObject, type Sheet } from 'write-excel-file/node'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { countsByLane, type LaneCounts, tablesByColumn, totalOfColumn } from '../../shared/plan/plan-table.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { type PlanTableColumn, planColumns } from './plan-columns.ts'

/**
 * The plan as a workbook: all services, the Ämter in numbers, the roadmap by column, and the cover with the hash.
 * Text is always a text cell, so keys stay keys and no text is evaluated.
 */
export async function planXlsx(stored: { plan: Plan; hash: string }): Promise<Uint8Array> {
  const { plan, hash } = stored
  const columns = planColumns(plan)
  return await writeXlsxFile([
    servicesSheet(planText.sheets.plan, columns, plan.rows),
    lanesSheet(plan),
    servicesSheet(planText.sheets.roadmap, roadmapFirst(columns), roadmapRows(plan)),
    coverSheet(plan, hash),
  ]).toBuffer()
}

function servicesSheet(name: string, columns: readonly PlanTableColumn[], rows: readonly PlanRow[]): Sheet<never> {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    data: [
      columns.map(({ head }) => headCell(head)),
      ...rows.map((row) =>
        columns.map((column) => {
          const text = column.text(row)
          return column.kind === 'day' ? dayCell(text) : textCell(text)
        }),
      ),
    ],
  }
}

/** When, who, what: the columns as somebody reads them who asks what comes next. */
function roadmapFirst(columns: readonly PlanTableColumn[]): PlanTableColumn[] {
  const { heads } = planText
  const first = [heads.column, heads.lane, heads.service]
  const position = ({ head }: PlanTableColumn) => (first.includes(head) ? first.indexOf(head) : first.length)
  return [...columns].sort((a, b) => position(a) - position(b))
}

const roadmapRows = (plan: Plan) => tablesByColumn(plan).flatMap(({ column, rows }) => (column === null ? [] : rows))

function lanesSheet(plan: Plan): Sheet<never> {
  const counts = countsByLane(plan)
  const columns = [...plan.columns, null]
  const totals = columns.map((_, index) => totalOfColumn(counts, index))
  const line = (lane: LaneCounts): Cell[] => [
    textCell(planText.lane(lane.lane)),
    ...lane.cells.map(numberCell),
    numberCell(lane.total),
  ]
  return {
    sheet: planText.sheets.lanes,
    columns: [{ width: 34 }, ...columns.map(() => ({ width: 18 })), { width: 10 }],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
    data: [
      [
        headCell(planText.heads.lane),
        ...columns.map((column) => headCell(planText.column(column))),
        headCell(planText.heads.total),
      ],
      ...counts.map(line),
      [
        headCell(planText.heads.total),
        ...totals.map((total) => ({ ...numberCell(total), ...headStyle })),
        { ...numberCell(plan.rows.length), ...headStyle },
      ],
    ],
  }
}

function coverSheet(plan: Plan, hash: string): Sheet<never> {
  const { cover } = planText
  const lines: [string, Cell][] = [
    [cover.title, textCell(plan.workshop.title)],
    [cover.date, dayCell(plan.workshop.date)],
    [cover.municipality, textCell(plan.municipality.name)],
    [cover.ags, textCell(plan.municipality.ags ?? '')],
    [cover.number, textCell(planText.version(plan.number))],
    [cover.frozenAt, textCell(planText.moment(plan.frozenAt))],
    [cover.frozenBy, textCell(planText.frozenBy(plan.frozenBy))],
    [cover.note, textCell(plan.note)],
    [cover.hash, textCell(hash)],
    [cover.list, textCell(plan.list.title)],
    [cover.listHash, textCell(plan.list.hash)],
    [cover.services, numberCell(plan.counts.services)],
    [cover.assigned, numberCell(plan.counts.assigned)],
    [cover.scheduled, numberCell(plan.counts.scheduled)],
    [cover.undecided, numberCell(plan.counts.undecided)],
  ]
  return {
    sheet: planText.sheets.cover,
    columns: [{ width: 28 }, { width: 70 }],
    data: lines.map(([name, value]) => [headCell(name), value]),
  }
}

const headStyle = { fontWeight: 'bold', backgroundColor: '#e8ecf2' } as const
const headCell = (text: string): CellObject => ({ type: String, value: text, ...headStyle })

/** Format `@` (text): Excel leaves the key alone also when somebody edits the cell. */
function textCell(text: string): Cell {
  return text === '' ? null : { type: String, value: text, format: '@', wrap: true, alignVertical: 'top' }
}

function dayCell(isoDate: string): Cell {
  return isoDate === ''
    ? null
    : { type: Date, value: new Date(`${isoDate}T00:00:00Z`), format: 'dd.mm.yyyy', align: 'left', alignVertical: 'top' }
}

const numberCell = (number: number) => ({ type: Number, value: number, align: 'right' }) satisfies CellObject
