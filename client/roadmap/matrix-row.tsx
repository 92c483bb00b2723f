import { For, Show } from 'solid-js'
import type { CardDesk } from '../board/create-card-desk.ts'
import { boardText } from '../text/board.ts'
import { Icon } from '../ui/icon.tsx'
import type { Matrix } from './create-matrix.ts'
import { MatrixCellView } from './matrix-cell.tsx'

interface MatrixRowProps {
  desk: CardDesk
  matrix: Matrix
  row: number
  columns: readonly number[]
  leftOf: (column: number) => number
  step: number
  padding: number
  hintId: string
  onCell: (column: number, element: HTMLElement) => void
}

/** One lane of the roadmap. */
export function MatrixRow(props: MatrixRowProps) {
  const lane = () => props.matrix.rows()[props.row] ?? null
  const top = () => props.matrix.tops()[props.row] ?? 0
  const height = () => (props.matrix.tops()[props.row + 1] ?? 0) - top()
  const isFull = () => props.matrix.mode(props.row) === 'full'
  const isOwn = () => {
    const own = props.desk.session.login().participant?.laneId ?? null
    return own !== null && lane()?.id === own
  }
  const totals = () => props.matrix.rowTotals(props.row)
  const headId = `${props.hintId}-row-${props.row}`
  return (
    <section
      class="matrix-row"
      classList={{ 'is-own': isOwn() }}
      style={{ transform: `translateY(${top()}px)`, height: `${height()}px` }}
      aria-labelledby={headId}
    >
      <div class="matrix-row-head">
        <h4 id={headId} title={boardText.laneOrInbox(lane())}>
          {boardText.laneOrInbox(lane())}
        </h4>
        <p>
          <Show when={isOwn()}>
            <span class="strip-own">{boardText.ownLane}</span>
          </Show>
          <span>{boardText.scheduledOf(totals().scheduled, totals().all)}</span>
        </p>
        <button
          type="button"
          class="matrix-toggle"
          aria-expanded={isFull()}
          aria-label={isFull() ? boardText.closeRow(lane()) : boardText.openRow(lane())}
          onClick={() => props.matrix.toggleRow(props.row)}
        >
          <Icon name={isFull() ? 'arrow-up' : 'arrow-down'} size="small" />
        </button>
      </div>
      <For each={props.columns}>
        {(column) => (
          <MatrixCellView
            desk={props.desk}
            matrix={props.matrix}
            cell={{ row: props.row, column }}
            name={boardText.cellName(lane(), props.matrix.columnOf(column))}
            left={props.leftOf(column)}
            isSticky={column === 0}
            load={props.matrix.loadOf({ row: props.row, column })}
            height={height() - props.padding}
            step={props.step}
            hintId={props.hintId}
            onReady={(element) => props.onCell(column, element)}
          />
        )}
      </For>
    </section>
  )
}
