import { createMemo, For, Show } from 'solid-js'
import type { Plan } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planWorkload } from '../../shared/plan/plan-work.ts'
import type { Load } from '../../shared/roadmap/workload.ts'
import { planViewText } from '../text/plan.ts'
import './plan-capacity.css'

const mostOnPortrait = 6 // quarters that fit beside the Ämter on an upright page

/** Person-days against what is there, by Amt and quarter; full and overloaded places have a mark and a word. */
export function PlanCapacity(props: { plan: Plan }) {
  const text = planViewText.capacity
  const workload = createMemo(() => planWorkload(props.plan))
  const quarters = createMemo(() => props.plan.columns.filter(({ kind }) => kind === 'quarter'))
  const lanes = createMemo(() =>
    props.plan.lanes.filter(({ id }) => quarters().some((column) => workload().of(id, column.id).cards > 0)),
  )
  const idle = () => props.plan.lanes.filter((lane) => !lanes().includes(lane)).map(planText.lane)
  return (
    <div class="plan-capacity" classList={{ 'is-wide': quarters().length > mostOnPortrait }}>
      <p class="plan-muted">{text.hint}</p>
      <section class="plan-scroll" tabindex="0" aria-label={text.scroll}>
        <table class="plan-table plan-loads">
          <caption class="kern-sr-only">{text.title}</caption>
          <thead>
            <tr>
              <th scope="col">{planText.heads.lane}</th>
              <For each={quarters()}>
                {(column) => (
                  <th scope="col">
                    <abbr title={planText.column(column)}>{planText.columnShort(column)}</abbr>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={lanes()}>
              {(lane) => (
                <tr>
                  <th scope="row">{planText.lane(lane)}</th>
                  <For each={quarters()}>{(column) => <LoadCell load={workload().of(lane.id, column.id)} />}</For>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.all}</th>
              <For each={quarters()}>{(column) => <LoadCell load={workload().ofColumn(column.id)} />}</For>
            </tr>
          </tfoot>
        </table>
      </section>
      <Show when={idle().length > 0}>
        <p class="plan-muted">{text.idle(idle())}</p>
      </Show>
    </div>
  )
}

function LoadCell(props: { load: Load }) {
  const text = planViewText.capacity
  const isEmpty = () => props.load.cards === 0 && props.load.capacity === null
  return (
    <td data-load={props.load.level}>
      <Show when={!isEmpty()} fallback={<span class="plan-muted">{planViewText.tables.none}</span>}>
        <span classList={{ 'plan-muted': props.load.cards === 0 }}>
          {text.load(props.load.personDays, props.load.capacity)}
        </span>
        <Show when={props.load.share}>
          <span class="plan-load-bar" aria-hidden="true">
            <span style={{ width: `${Math.min(1, props.load.share ?? 0) * 100}%` }} />
          </span>
        </Show>
        <Show when={props.load.level !== 'fine' && props.load.level}>
          {(level) => <strong>{text.marks[level()]}</strong>}
        </Show>
      </Show>
    </td>
  )
}
