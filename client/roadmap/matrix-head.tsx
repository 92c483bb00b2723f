import { For, Show } from 'solid-js'
import { boardText } from '../text/board.ts'
import { planningText } from '../text/planning.ts'
import type { Matrix } from './create-matrix.ts'

interface MatrixHeadProps {
  matrix: Matrix
  /** Columns in view, the first one always among them. */
  columns: readonly number[]
  leftOf: (column: number) => number
}

/** The heads of the columns with their sums; the bar compares them with the fullest. */
export function MatrixHead(props: MatrixHeadProps) {
  const fullest = () => Math.max(1, ...props.matrix.columnTotals().slice(1))
  const load = (column: number) => props.matrix.columnLoad(column)
  const total = (column: number) => props.matrix.columnTotals()[column] ?? 0
  return (
    <div class="matrix-head">
      <div class="matrix-corner">
        <label class="matrix-numbers">
          <input
            type="checkbox"
            checked={props.matrix.numbersOnly()}
            onChange={(event) => props.matrix.setNumbersOnly(event.currentTarget.checked)}
          />
          {boardText.numbersOnly}
        </label>
      </div>
      <For each={props.columns}>
        {(column) => (
          <div
            class="matrix-column"
            classList={{ 'is-sticky': column === 0 }}
            style={column === 0 ? {} : { left: `${props.leftOf(column)}px` }}
          >
            <h3>{boardText.columnOrNone(props.matrix.columnOf(column))}</h3>
            <p>
              <span>{boardText.cards(total(column))}</span>
              <Show
                when={load(column).capacity !== null}
                fallback={
                  <span
                    class="matrix-sum"
                    style={{ '--share': String(column === 0 ? 0 : total(column) / fullest()) }}
                    aria-hidden="true"
                  />
                }
              >
                <span
                  class="matrix-load"
                  data-load={load(column).level}
                  title={planningText.loadSpoken(load(column).personDays, load(column).capacity, load(column).level)}
                >
                  {planningText.load(load(column).personDays, load(column).capacity)}
                </span>
              </Show>
            </p>
          </div>
        )}
      </For>
    </div>
  )
}
