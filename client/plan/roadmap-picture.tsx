import { createMemo, For, Show } from 'solid-js'
import type { Plan } from '../../shared/plan/plan.ts'
import { countsByLane, totalOfColumn } from '../../shared/plan/plan-table.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planViewText } from '../text/plan.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import './roadmap-picture.css'
import {
  columnWidth,
  type RoadmapPicture as Drawing,
  drawRoadmap,
  rowHeight,
} from '../../shared/plan/roadmap-geometry.ts'

/** The roadmap at a glance, and the same numbers as a table. */
export function RoadmapPicture(props: { plan: Plan }) {
  const drawing = createMemo(() => drawRoadmap(props.plan))
  return (
    <>
      <Show when={drawing()} fallback={<p class="plan-muted">{planViewText.picture.empty}</p>}>
        {(drawn) => (
          // Wider than the page from about twelve quarters on: then it scrolls by keyboard as well.
          <section class="plan-picture-scroll" tabindex="0" aria-label={planViewText.picture.scroll}>
            <Picture drawing={drawn()} />
          </section>
        )}
      </Show>
      <div class="plan-picture-numbers">
        <Disclosure summary={planViewText.picture.asTable}>
          <NumberTable plan={props.plan} />
        </Disclosure>
      </div>
    </>
  )
}

function Picture(props: { drawing: Drawing }) {
  return (
    <svg
      width={props.drawing.width}
      height={props.drawing.height}
      viewBox={`0 0 ${props.drawing.width} ${props.drawing.height}`}
      role="img"
      aria-labelledby="plan-picture-name"
      aria-describedby="plan-picture-text"
    >
      <title id="plan-picture-name">{planViewText.picture.title}</title>
      <desc id="plan-picture-text">{planViewText.picture.describe}</desc>
      <For each={props.drawing.columns}>
        {(column) => (
          <g class="plan-bar" classList={{ 'is-status-quo': column.isStatusQuo }}>
            <title>{`${column.name}: ${planViewText.tables.count(column.count)}`}</title>
            <rect
              x={column.x - columnWidth / 2 + 8}
              y={props.drawing.baseline - column.barHeight}
              width={columnWidth - 16}
              height={column.barHeight}
            />
            <text class="plan-bar-count" x={column.x} y={props.drawing.baseline - column.barHeight - 7}>
              {column.count > 0 ? column.count : ''}
            </text>
            <text class="plan-bar-label" x={column.x} y={props.drawing.baseline + 18}>
              {column.label}
            </text>
          </g>
        )}
      </For>
      <line
        class="plan-line is-strong"
        x1={0}
        x2={props.drawing.width}
        y1={props.drawing.baseline}
        y2={props.drawing.baseline}
      />
      <For each={props.drawing.rows}>
        {(row) => (
          <g>
            <line
              class="plan-line"
              x1={0}
              x2={props.drawing.width}
              y1={row.y - rowHeight / 2}
              y2={row.y - rowHeight / 2}
            />
            <text class="plan-row-label" x={4} y={row.y + 5}>
              {row.label}
            </text>
            <For each={row.dots}>
              {(dot) => (
                <g class="plan-dot">
                  <circle cx={dot.x} cy={row.y} r={dot.radius} />
                  <text x={dot.x} y={row.y + 4}>
                    {dot.count}
                  </text>
                </g>
              )}
            </For>
          </g>
        )}
      </For>
    </svg>
  )
}

function NumberTable(props: { plan: Plan }) {
  const counts = createMemo(() => countsByLane(props.plan).filter(({ total }) => total > 0))
  const columns = () => [...props.plan.columns, null]
  return (
    <section class="plan-numbers-scroll" tabindex="0" aria-label={planViewText.picture.scrollNumbers}>
      <table class="plan-table plan-numbers">
        <caption class="kern-sr-only">{planViewText.picture.title}</caption>
        <thead>
          <tr>
            <th scope="col">{planText.heads.lane}</th>
            <For each={columns()}>{(column) => <th scope="col">{planText.column(column)}</th>}</For>
            <th scope="col">{planText.heads.total}</th>
          </tr>
        </thead>
        <tbody>
          <For each={counts()}>
            {(line) => (
              <tr>
                <th scope="row">{planText.lane(line.lane)}</th>
                <For each={line.cells}>{(count) => <td>{count}</td>}</For>
                <td>{line.total}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{planViewText.picture.all}</th>
            <For each={columns()}>{(_, index) => <td>{totalOfColumn(counts(), index())}</td>}</For>
            <td>{props.plan.rows.length}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
