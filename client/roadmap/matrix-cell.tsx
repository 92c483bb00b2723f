import { createMemo, createSignal, Show } from 'solid-js'
import type { GridCell } from '../board/card-grid.ts'
import { CardList } from '../board/card-list.tsx'
import type { CardDesk } from '../board/create-card-desk.ts'
import { isAimedAt } from '../board/drag-state.ts'
import { boardText } from '../text/board.ts'
import type { Matrix } from './create-matrix.ts'

interface MatrixCellViewProps {
  desk: CardDesk
  matrix: Matrix
  cell: GridCell
  name: string
  left: number
  isSticky: boolean
  /** Inner height of the row. */
  height: number
  step: number
  hintId: string
  onReady: (scroller: HTMLElement) => void
}

/** The button of a cell that has more cards than its row shows. */
export const moreStop = (cell: GridCell) => `more-${cell.row}-${cell.column}`

/** Cards of one lane in one column. In a full row it scrolls by itself when there are too many. */
export function MatrixCellView(props: MatrixCellViewProps) {
  const [top, setTop] = createSignal(0)
  const content = () => props.matrix.cellAt(props.cell)
  const shown = () => content()?.shown() ?? []
  const hidden = () => content()?.hidden() ?? 0
  const isRefused = createMemo(() => props.desk.verdictAt(props.cell)?.kind === 'refused')
  const scrolls = () => shown().length * props.step > props.height
  return (
    <div
      class="matrix-cell"
      classList={{
        'is-sticky': props.isSticky,
        'is-target': isAimedAt(props.desk.drag(), props.cell),
        'is-refused': isRefused(),
        'is-scrolling': scrolls(),
      }}
      style={props.isSticky ? {} : { left: `${props.left}px` }}
      ref={(element) => props.onReady(element)}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <CardList
        desk={props.desk}
        cell={props.cell}
        cards={shown()}
        label={boardText.listLabel(props.name, content()?.cards().length ?? 0, content()?.cards().length ?? 0)}
        step={props.step}
        viewport={{ top: scrolls() ? top() : 0, height: props.height }}
        compact
        hintId={props.hintId}
        more={
          <Show when={hidden() > 0}>
            <li class="matrix-more" style={{ transform: `translateY(${shown().length * props.step}px)` }}>
              <button
                type="button"
                data-stop={moreStop(props.cell)}
                tabindex={props.desk.isTabStop(moreStop(props.cell)) ? 0 : -1}
              >
                {shown().length === 0 ? boardText.showCards(hidden()) : boardText.moreCards(hidden())}
              </button>
            </li>
          </Show>
        }
      />
    </div>
  )
}
