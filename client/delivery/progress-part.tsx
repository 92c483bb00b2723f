import { createMemo, For, Show } from 'solid-js'
import { countByLane, countStates, type DeliveryCounts } from '../../shared/delivery/delivery-list.ts'
import { deliveryStates } from '../../shared/delivery/delivery-state.ts'
import type { LaneId } from '../../shared/domain/ids.ts'
import { deliveryText } from '../text/delivery.ts'
import { Button } from '../ui/button.tsx'
import { formatNumber } from '../ui/format.ts'
import type { DeliveryBoard } from './create-delivery.ts'
import './delivery-progress.css'

const words = deliveryText.progress

/** How far every Amt is: a bar and its numbers in one row, and the municipality as a whole. On paper it stands alone. */
export function ProgressPart(props: { delivery: DeliveryBoard; onLane: (lane: LaneId) => void }) {
  const { delivery } = props
  const lanes = createMemo(() => countByLane(delivery.rows(), delivery.lanes()))
  const total = createMemo(() => countStates(delivery.rows()))
  const count = () => delivery.rows().length
  return (
    <div class="delivery-page-part delivery-progress">
      <div class="delivery-progress__head">
        <p>
          <strong>{words.asOf(delivery.session.board().municipality.name, delivery.today)}</strong>
          <br />
          {deliveryText.summary(total())} {words.share(total().seen, count())}
        </p>
        <Button size="small" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <Show when={count() > 0} fallback={<p class="muted">{words.none}</p>}>
        <ul class="delivery-legend" aria-hidden="true">
          <For each={deliveryStates}>
            {(state) => (
              <li>
                <span class="delivery-swatch delivery-part" data-state={state} />
                {deliveryText.states[state].mark} {deliveryText.states[state].word}
              </li>
            )}
          </For>
        </ul>
        <table class="delivery-counts">
          <caption class="kern-sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{deliveryText.lane}</th>
              <For each={deliveryStates}>
                {(state) => (
                  <th scope="col" class="is-number">
                    {deliveryText.states[state].word}
                  </th>
                )}
              </For>
              <th scope="col" class="is-number">
                {words.count}
              </th>
              <th scope="col" class="delivery-counts__bar">
                <span class="kern-sr-only">{words.picture}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={lanes()}>
              {({ lane, counts, total }) => (
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      class="delivery-link"
                      aria-label={words.showLane(deliveryText.laneName(lane))}
                      onClick={() => props.onLane(lane.id)}
                    >
                      {deliveryText.laneName(lane)}
                    </button>
                  </th>
                  <Counts counts={counts} total={total} />
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <Counts counts={total()} total={count()} />
            </tr>
          </tfoot>
        </table>
      </Show>
    </div>
  )
}

function Counts(props: { counts: DeliveryCounts; total: number }) {
  return (
    <>
      <For each={deliveryStates}>{(state) => <td class="is-number">{formatNumber(props.counts[state])}</td>}</For>
      <td class="is-number">{formatNumber(props.total)}</td>
      <td class="delivery-counts__bar" aria-hidden="true">
        <span class="delivery-stack">
          {/* what is done stands on the left, as a bar fills */}
          <For each={deliveryStates.toReversed()}>
            {(state) => (
              <Show when={props.counts[state] > 0}>
                <span class="delivery-part" data-state={state} style={{ 'flex-grow': props.counts[state] }} />
              </Show>
            )}
          </For>
        </span>
      </td>
    </>
  )
}
