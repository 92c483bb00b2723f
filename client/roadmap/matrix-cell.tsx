import { createMemo, createSignal, Show } from 'solid-js'
import { availabilityOf, isTooEarly } from '../../shared/roadmap/availability.ts'
import type { Load } from '../../shared/roadmap/workload.ts'
import type { GridCell } from '../board/card-grid.ts'
import { CardList } from '../board/card-list.tsx'
import type { CardDesk } from '../board/create-card-desk.ts'
import { isAimedAt } from '../board/drag-state.ts'
import { boardText } from '../text/board.ts'
import { planningText } from '../text/planning.ts'
import type { Matrix } from './create-matrix.ts'

interface MatrixCellViewProps {
  desk: CardDesk
  matrix: Matrix
  cell: GridCell
  name: string
  left: number
  isSticky: boolean
  /** What the Amt takes on in this quarter. */
  load: Load
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
  const load = () => props.load
  const label = () => {
    const count = content()?.cards().length ?? 0
    const name = boardText.listLabel(props.name, count, count)
    const { personDays, capacity, level } = load()
    return level === 'fine' ? name : `${name}, ${planningText.loadSpoken(personDays, capacity, level)}`
  }
  /** The card in the hand is not available in this column yet: it may go there, for a reason. */
  const isEarly = createMemo(() => {
    const card = props.desk.held()
    const column = props.matrix.columnOf(props.cell.column)
    if (card === null || column === null) return false
    const { facts, services } = props.desk.session
    return isTooEarly(column, availabilityOf(facts.value('availability', card), services.get(card)?.availableFrom).from)
  })
  const scrolls = () => shown().length * props.step > props.height
  return (
    <div
      class="matrix-cell"
      classList={{
        'is-sticky': props.isSticky,
        'is-target': isAimedAt(props.desk.drag(), props.cell),
        'is-refused': isRefused(),
        'is-scrolling': scrolls(),
        'is-early': isEarly(),
      }}
      data-load={load().level === 'fine' ? undefined : load().level}
      style={props.isSticky ? {} : { left: `${props.left}px` }}
      ref={(element) => props.onReady(element)}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <CardList
        desk={props.desk}
        cell={props.cell}
        cards={shown()}
        label={label()}
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
