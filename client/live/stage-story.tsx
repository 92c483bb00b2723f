import { For, Show } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import { cardStateOf } from '../board/card-state.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'
import { stageText } from '../text/stage.ts'
import { concernedLanes } from './concerned-lanes.ts'
import { peopleHere } from './people-here.ts'

/** What the board says about the card on stage: who has it, what is disputed and why, and who of these Ämter is here. */
export function StageStory(props: { session: BoardSession; card: CardId }) {
  const assignment = () => props.session.model.assignment(props.card)
  const laneOf = (id: LaneId | null | undefined) =>
    props.session.workshop().lanes.find((lane) => lane.id === id) ?? null
  const nameOf = (id: LaneId | null | undefined) => {
    const lane = laneOf(id)
    return lane ? boardText.laneOrInbox(lane) : stageText.nobody
  }
  const state = () => cardStateOf(props.session, props.card)
  const story = () => {
    const now = assignment()
    if (!now) return null
    if (now.state === 'offered' && now.target !== undefined)
      return stageText.offeredTo(nameOf(now.lane), nameOf(now.target))
    if (now.state === 'returned') return stageText.returnedBy(nameOf(now.target ?? null))
    return now.state === 'disputed' ? stageText.disputedIn(nameOf(now.lane)) : null
  }
  const own = () => props.session.login().participant?.laneId ?? null
  const namesIn = (lane: LaneId) =>
    peopleHere(props.session)
      .filter(({ laneId }) => laneId === lane)
      .map(({ name }) => name)
  return (
    <div class="stage-story">
      <dl>
        <div>
          <dt>{stageText.has}</dt>
          <dd>
            <strong>{nameOf(assignment()?.lane)}</strong>
            <Show when={state()}>
              {(known) => (
                <span class="stage-story__state" data-state={known().state}>
                  <span aria-hidden="true">{known().mark}</span> {known().title}
                </span>
              )}
            </Show>
          </dd>
        </div>
        <Show when={story()}>
          {(text) => (
            <div>
              <dt>{stageText.story}</dt>
              <dd>
                {text()}
                <span class="stage-story__reason">
                  {assignment()?.reason === undefined ? stageText.noReason : `„${assignment()?.reason}“`}
                </span>
              </dd>
            </div>
          )}
        </Show>
        <Show when={concernedLanes(assignment()).length > 0}>
          <div>
            <dt>{stageText.concerned}</dt>
            <dd>
              <ul class="stage-story__lanes">
                <For each={concernedLanes(assignment())}>
                  {(lane) => (
                    <li classList={{ 'is-own': lane === own() }}>
                      <span class="stage-story__lane">{nameOf(lane)}</span>{' '}
                      <span class="stage-story__people">
                        {namesIn(lane).length > 0 ? namesIn(lane).join(', ') : stageText.nobodyHere}
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </dd>
          </div>
        </Show>
      </dl>
    </div>
  )
}
