import { createMemo, For } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { LiveProps } from '../run/run-session.ts'
import { boardText } from '../text/board.ts'
import { presenterText } from '../text/live.ts'
import { barGrid } from './bar-grid.ts'

/** How far each Amt has come: in the phase of the roadmap with its dates, else with its decisions. */
export function LaneBars(props: LiveProps) {
  const { model } = props.session
  const lanes = () => props.session.workshop().lanes
  const grid = createMemo(() => barGrid(lanes().length))
  const isRoadmap = () => props.run.run().phase === 'roadmap'
  const done = (lane: LaneId) =>
    isRoadmap()
      ? model.laneCards(lane).filter((card) => (model.schedule(card)?.column ?? null) !== null).length
      : model.decidedCount(lane)
  return (
    <section class="presenter-bars" aria-label={presenterText.progress}>
      <h2>
        {isRoadmap() ? presenterText.scheduled : presenterText.progress}
        <span class="presenter-bars__open">{presenterText.withoutLane(model.laneCards(null).length)}</span>
      </h2>
      <ul
        style={{
          'grid-template-rows': `repeat(${grid().rows}, minmax(0, 1fr))`,
          'grid-template-columns': `repeat(${grid().columns}, minmax(0, 1fr))`,
          '--rows': String(grid().rows),
        }}
      >
        <For each={lanes()}>
          {(lane) => {
            const all = () => model.laneCards(lane.id).length + props.session.suggestions.cardsFor(lane.id).length
            const finished = createMemo(() => done(lane.id))
            return (
              <li classList={{ 'is-done': all() > 0 && finished() === all() }}>
                <span class="presenter-bars__name" title={boardText.laneOrInbox(lane)}>
                  {boardText.laneOrInbox(lane)}
                </span>
                <span
                  class="presenter-bars__track"
                  style={{ '--share': String(all() === 0 ? 0 : finished() / all()) }}
                  aria-hidden="true"
                />
                <span class="presenter-bars__count">
                  <span aria-hidden="true">{all() === 0 ? '–' : `${finished()}/${all()}`}</span>
                  <span class="kern-sr-only">{presenterText.decided(finished(), all())}</span>
                </span>
              </li>
            )
          }}
        </For>
      </ul>
    </section>
  )
}
