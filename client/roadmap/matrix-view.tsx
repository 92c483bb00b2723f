import { createMemo, createSignal, createUniqueId, For, onMount } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { CardFilter } from '../board/card-filter.ts'
import type { GridStop } from '../board/card-grid.ts'
import { cardHint } from '../board/card-hint.ts'
import { createCardDesk } from '../board/create-card-desk.ts'
import { createSize } from '../board/create-size.ts'
import { edgeSpeed } from '../board/edge-scroll.ts'
import { HandLayer } from '../board/hand-layer.tsx'
import { leftOf, listAt, listsInView, type StripLayout, scrollLeftShowing, totalWidth } from '../board/strip-layout.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { judgeCard, judgeCardLift } from '../sync/judge-card.ts'
import { boardText } from '../text/board.ts'
import { createMatrix } from './create-matrix.ts'
import { dropInCell, landingInCell } from './drop-in-cell.ts'
import { moreStop } from './matrix-cell.tsx'
import { MatrixHead } from './matrix-head.tsx'
import { MatrixRow } from './matrix-row.tsx'
import { type MatrixShape, matrixScroll, matrixSpot } from './matrix-spot.ts'
import { rowAt, rowsInView, scrollTopShowingRow } from './row-layout.ts'
import './matrix.css'

const rowHeadWidth = 156 // px
const columnWidth = 188 // px
const headHeight = 52 // px, as in matrix.css
const stickyFrom = 1000 // px of the matrix; below, sticky unscheduled cards would leave too little
/** As in matrix.css. */
const metrics = { cardStep: 60, moreHeight: 30, padding: 9, minHeight: 68 }

/** Lanes × columns with sticky heads, windowed both ways: only cells on the screen are in the document. */
export function MatrixView(props: { session: BoardSession; filter: CardFilter }) {
  const hintId = createUniqueId()
  const matrix = createMatrix(props.session, props.filter, metrics)
  const [size, followSize] = createSize()
  const [scroll, setScroll] = createSignal({ left: 0, top: 0 })
  const cellScrollers = new Map<string, HTMLElement>()
  let scroller: HTMLDivElement | undefined

  const layout = createMemo(
    (): StripLayout => ({
      count: matrix.columns().length,
      width: columnWidth,
      headWidth: rowHeadWidth,
      stickyFirst: size().width >= stickyFrom,
    }),
  )
  const across = () => ({ scrollLeft: scroll().left, width: size().width })
  const down = () => ({ top: scroll().top, height: Math.max(0, size().height - headHeight) })

  const shape = (): MatrixShape => ({
    layout: layout(),
    tops: matrix.tops(),
    cardStep: metrics.cardStep,
    cards: (row, column) => matrix.cellAt({ row, column })?.shown() ?? [],
  })
  props.session.viewPort.attach({
    spot() {
      const { row, card } = matrixSpot(shape(), scroll())
      return { card, lane: matrix.laneOf(row) }
    },
    show({ card, lane }) {
      const row = matrix.rows().findIndex((known) => (known?.id ?? null) === lane)
      if (!scroller || row < 0) return
      const to = matrixScroll(shape(), row, card === null ? null : locate(card))
      if (to.left !== null) scroller.scrollLeft = to.left
      scroller.scrollTop = to.top
      setScroll({ left: scroller.scrollLeft, top: scroller.scrollTop })
    },
  })

  const locate = (card: CardId): GridStop | null => {
    const lane = props.session.model.assignment(card)?.lane ?? null
    const columnId = props.session.model.schedule(card)?.column ?? null
    const cell = {
      row: matrix.rows().findIndex((known) => (known?.id ?? null) === lane),
      column: matrix.columns().findIndex((known) => (known?.id ?? null) === columnId),
    }
    const index = matrix.cellAt(cell)?.shown().indexOf(card) ?? -1
    return index < 0 ? null : { ...cell, index }
  }

  const desk = createCardDesk(props.session, {
    shape: {
      get rows() {
        return matrix.rows().length
      },
      get columns() {
        return matrix.columns().length
      },
      count(cell) {
        const content = matrix.cellAt(cell)
        return content ? content.shown().length + (content.hidden() > 0 ? 1 : 0) : 0
      },
    },
    stopAt(at) {
      const content = matrix.cellAt(at)
      return content?.shown()[at.index] ?? (content && content.hidden() > 0 ? moreStop(at) : undefined)
    },
    locate(stop) {
      const [kind, row, column] = stop.split('-')
      if (kind === 'more') {
        const cell = { row: Number(row), column: Number(column) }
        const content = matrix.cellAt(cell)
        return content && content.hidden() > 0 ? { ...cell, index: content.shown().length } : null
      }
      return locate(stop as CardId)
    },
    reveal({ row, column, index }) {
      if (!scroller) return
      const rowTop = matrix.tops()[row] ?? 0
      const rowHeightPx = (matrix.tops()[row + 1] ?? 0) - rowTop
      const inner = cellScrollers.get(`${row}-${column}`)
      const cardTop = Math.min(index * metrics.cardStep, Math.max(0, rowHeightPx - metrics.cardStep - metrics.padding))
      const view = { top: scroller.scrollTop, height: down().height }
      scroller.scrollLeft = scrollLeftShowing(layout(), column, {
        scrollLeft: scroller.scrollLeft,
        width: size().width,
      })
      scroller.scrollTop = scrollTopShowingRow(
        rowTop + cardTop,
        Math.min(metrics.cardStep + metrics.padding, rowHeightPx),
        view,
      )
      setScroll({ left: scroller.scrollLeft, top: scroller.scrollTop })
      if (inner && matrix.mode(row) === 'full') {
        const room = { top: inner.scrollTop, height: inner.clientHeight }
        inner.scrollTop = scrollTopShowingRow(index * metrics.cardStep, metrics.cardStep + metrics.padding, room)
      }
    },
    targetAt(x, y) {
      const card = desk.held()
      if (!scroller || card === null) return null
      const box = scroller.getBoundingClientRect()
      if (y < box.top + headHeight || y > box.bottom) return null
      const column = listAt(layout(), x - box.left, { scrollLeft: scroller.scrollLeft, width: size().width })
      const inMatrix = y - box.top - headHeight + scroller.scrollTop
      const row = rowAt(matrix.tops(), inMatrix)
      if (row === null || column === null) return null
      const inCell = inMatrix - (matrix.tops()[row] ?? 0) + (cellScrollers.get(`${row}-${column}`)?.scrollTop ?? 0)
      return landingInCell(props.session.model, matrix, { row, column }, card, inCell / metrics.cardStep)
    },
    landing: (cell, card) => landingInCell(props.session.model, matrix, cell, card, null),
    placeName: ({ row, column }) => boardText.cellName(matrix.rows()[row] ?? null, matrix.columnOf(column)),
    judgeLift: (card) => judgeCardLift(props.session, card),
    judge(card, origin, { row, column }) {
      const lane = row === origin.row ? {} : { lane: matrix.laneOf(row) }
      const date = column === origin.column ? {} : { column: matrix.columnOf(column)?.id ?? null }
      return judgeCard(props.session, card, { ...lane, ...date })
    },
    drop: (card, origin, target) => dropInCell(props.session, matrix, card, origin, target),
    scrollNear(x, y) {
      if (!scroller) return false
      const box = scroller.getBoundingClientRect()
      const left = box.left + rowHeadWidth + (layout().stickyFirst ? columnWidth : 0)
      const before = { left: scroller.scrollLeft, top: scroller.scrollTop }
      if (x >= left) scroller.scrollLeft += edgeSpeed(x, left, box.right)
      scroller.scrollTop += edgeSpeed(y, box.top + headHeight, box.bottom)
      return scroller.scrollLeft !== before.left || scroller.scrollTop !== before.top
    },
    choose(stop) {
      const row = Number(stop.split('-')[1])
      const first = desk.activeStop()
      const at = { row, column: Number(stop.split('-')[2]), index: matrix.mode(row) === 'few' ? 3 : 0 }
      matrix.toggleRow(row)
      const next = matrix.cellAt(at)?.shown()[at.index]
      if (next !== undefined && first === stop) desk.focusStop(next)
    },
  })

  /** Where the focused card and the one in the hand lie: their cells stay in the document. */
  const pinned = createMemo(() => {
    const drag = desk.drag()
    const active = desk.activeCell()
    return [active, drag.name === 'dragging' ? drag.origin : null].filter((cell) => cell !== null)
  })
  const shownRows = createMemo(
    () =>
      indexes(
        rowsInView(matrix.tops(), down()),
        pinned().map(({ row }) => row),
      ),
    [],
    {
      equals: sameNumbers,
    },
  )
  const shownColumns = createMemo(
    () => indexes(listsInView(layout(), across()), [0, ...pinned().map(({ column }) => column)]),
    [],
    { equals: sameNumbers },
  )
  onMount(() => {
    if (scroller) followSize(scroller)
  })

  return (
    <>
      <p id={hintId} hidden>
        {cardHint(props.session)}
      </p>
      <div
        class="matrix"
        classList={{ 'is-sticky': layout().stickyFirst }}
        style={{
          '--row-head': `${rowHeadWidth}px`,
          '--column': `${columnWidth}px`,
          '--card-step': `${metrics.cardStep}px`,
          '--card-gap': '4px',
        }}
        ref={(element) => {
          scroller = element
          desk.attach(element)
        }}
        onScroll={(event) => {
          const { target, currentTarget } = event
          if (target === currentTarget) setScroll({ left: currentTarget.scrollLeft, top: currentTarget.scrollTop })
        }}
        {...desk.handlers}
      >
        <div class="matrix-content" style={{ width: `${totalWidth(layout())}px` }}>
          <MatrixHead matrix={matrix} columns={shownColumns()} leftOf={(column) => leftOf(layout(), column)} />
          <div class="matrix-body" style={{ height: `${matrix.tops().at(-1) ?? 0}px` }}>
            <For each={shownRows()}>
              {(row) => (
                <MatrixRow
                  desk={desk}
                  matrix={matrix}
                  row={row}
                  columns={shownColumns()}
                  leftOf={(column) => leftOf(layout(), column)}
                  step={metrics.cardStep}
                  padding={metrics.padding}
                  hintId={hintId}
                  onCell={(column, element) => cellScrollers.set(`${row}-${column}`, element)}
                />
              )}
            </For>
          </div>
        </div>
      </div>
      <HandLayer desk={desk} compact />
    </>
  )
}

function indexes(range: { start: number; end: number }, extra: readonly number[]): number[] {
  const found = new Set(extra.filter((index) => index >= 0))
  for (let index = range.start; index < range.end; index++) found.add(index)
  return [...found].sort((a, b) => a - b)
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
