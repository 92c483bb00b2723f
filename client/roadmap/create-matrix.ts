import { createMemo, createSignal } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { type Load, loadOf } from '../../shared/roadmap/workload.ts'
import { ownFirst } from '../board/board-view.tsx'
import type { CardFilter } from '../board/card-filter.ts'
import type { GridCell } from '../board/card-grid.ts'
import { createWorkload } from '../planning/create-workload.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { cardsPerCell, type RowMetrics, type RowMode, rowHeight, rowTops } from './row-layout.ts'

/** What a cell shows. */
export interface MatrixCell {
  /** All cards that fit search and filter. */
  cards(): readonly CardId[]
  /** Those of them that the row's mode gives a place. */
  shown(): readonly CardId[]
  hidden(): number
}

export type Matrix = ReturnType<typeof createMatrix>

const noLoad = loadOf({ cards: 0, personDays: 0, capacity: null })

/** Rows = lanes (the own one first, then what nobody has yet), columns = "noch ohne Termin" and the roadmap's. */
export function createMatrix(session: BoardSession, filter: CardFilter, metrics: RowMetrics) {
  const { model } = session
  const own = () => session.login().participant?.laneId ?? null
  const [fullRows, setFullRows] = createSignal<ReadonlySet<LaneId | null>>(new Set(own() === null ? [] : [own()]))
  const [numbersOnly, setNumbersOnly] = createSignal(false)

  const rows = createMemo((): readonly (Lane | null)[] => {
    const [first, ...others] = ownFirst(session.workshop().lanes, own())
    if (!first) return [null]
    return own() === first.id ? [first, null, ...others] : [null, first, ...others]
  })
  const columns = createMemo((): readonly (RoadmapColumn | null)[] => [null, ...session.workshop().columns])
  const laneOf = (row: number) => rows()[row]?.id ?? null
  const mode = (row: number): RowMode => (fullRows().has(laneOf(row)) ? 'full' : numbersOnly() ? 'numbers' : 'few')

  const workload = createWorkload(session)
  const cells = createMemo(() =>
    rows().map((lane, row) => {
      const cap = createMemo(() => (mode(row) === 'full' ? Number.POSITIVE_INFINITY : cardsPerCell[mode(row)]))
      return columns().map((column): MatrixCell => {
        const cards = createMemo(() => {
          const all = model.cellCards(lane?.id ?? null, column?.id ?? null)
          return filter.isActive() ? all.filter(filter.matches) : all
        })
        const shown = createMemo(() => (cards().length <= cap() ? cards() : cards().slice(0, cap())))
        return { cards, shown, hidden: () => cards().length - shown().length }
      })
    }),
  )
  const cellAt = ({ row, column }: GridCell) => cells()[row]?.[column]
  const heights = createMemo(() =>
    cells().map((row, index) =>
      rowHeight(mode(index), Math.max(0, ...row.map((cell) => cell.cards().length)), metrics),
    ),
  )
  return {
    rows,
    columns,
    laneOf,
    columnOf: (column: number) => columns()[column] ?? null,
    /** What the Amt of a row takes on in a quarter; nothing for cards that nobody has, and off the roadmap. */
    loadOf({ row, column }: GridCell): Load {
      const lane = laneOf(row)
      const quarter = columns()[column] ?? null
      return lane === null || quarter === null ? noLoad : workload().of(lane, quarter.id)
    },
    /** Of all Ämter. */
    columnLoad(column: number): Load {
      const quarter = columns()[column] ?? null
      return quarter === null ? noLoad : workload().ofColumn(quarter.id)
    },
    cellAt,
    mode,
    tops: createMemo(() => rowTops(heights())),
    /** Cards of a column over all rows. */
    columnTotals: createMemo(() =>
      columns().map((_, column) => cells().reduce((sum, row) => sum + (row[column]?.cards().length ?? 0), 0)),
    ),
    /** Cards of a row that have a column, and all of the row. */
    rowTotals: (row: number) => {
      const counts = cells()[row]?.map((cell) => cell.cards().length) ?? []
      const all = counts.reduce((sum, count) => sum + count, 0)
      return { scheduled: all - (counts[0] ?? 0), all }
    },
    numbersOnly,
    setNumbersOnly,
    toggleRow(row: number) {
      const lane = laneOf(row)
      setFullRows((before) => {
        const after = new Set(before)
        if (!after.delete(lane)) after.add(lane)
        return after
      })
    },
  }
}
