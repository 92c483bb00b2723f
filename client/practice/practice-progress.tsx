import { createMemo, For, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import { api } from '../app/api.ts'
import type { LiveProps } from '../run/run-session.ts'
import { boardText } from '../text/board.ts'
import { practiceProgressText } from '../text/practice.ts'
import { Popover } from '../ui/popover.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { followPeople } from '../workshop/follow-people.ts'
import { countPractice } from './count-practice.ts'
import './practice-progress.css'

/** Who has managed the practice card, who is missing, and what stands in the way of whom. For the moderation, while it is practised. */
export function PracticeProgress(props: LiveProps) {
  return (
    <Show when={props.run.run().phase === 'practice'}>
      <RailProgress {...props} />
    </Show>
  )
}

function RailProgress(props: LiveProps) {
  const counted = createProgress(props) // once: as an attribute it would be made anew at each reading
  return (
    <section class="practice-progress practice-progress--rail" aria-label={practiceProgressText.region} tabindex="0">
      <h3 class="practice-progress__title">{practiceProgressText.title}</h3>
      <Progress {...props} counted={counted} />
    </section>
  )
}

/** The same where there is little room: the number, and behind it the names. */
export function PracticeProgressButton(props: LiveProps) {
  const counted = createProgress(props)
  const label = () => practiceProgressText.done(counted.progress().done, counted.progress().total)
  return (
    <Popover label={label()} icon="account-circle" variant="secondary">
      <div class="practice-progress">
        <Progress {...props} counted={counted} />
      </div>
    </Popover>
  )
}

function createProgress(props: LiveProps) {
  const { id } = props.session.workshop()
  const now = followPeople(props.session, () => api.getPeople(id))
  const progress = createMemo(() =>
    countPractice(props.session.workshop().lanes, now.people() ?? [], props.run.run().practice),
  )
  return { progress, isUnknown: () => now.failure() !== null && now.people() === null }
}

function Progress(props: LiveProps & { counted: ReturnType<typeof createProgress> }) {
  const progress = () => props.counted.progress()
  const lanes = () => props.session.workshop().lanes
  const here = createMemo(() => new Set(props.session.others().map(({ person }) => person.id as string)))
  /** Who belongs to another board is not seen from here. */
  const seesAll = () => props.session.workshop().boards.length === 1
  const laneName = (laneId: LaneId | null) => {
    const lane = lanes().find((known) => known.id === laneId)
    return lane ? boardText.laneOrInbox(lane) : practiceProgressText.noLane
  }
  const stuck = () => progress().troubled.filter(({ isDone }) => !isDone).length
  const isAllDone = () => progress().total > 0 && progress().done === progress().total
  return (
    <Show when={!props.counted.isUnknown()} fallback={<p class="muted">{practiceProgressText.failed}</p>}>
      <Show when={progress().total > 0} fallback={<p class="muted">{practiceProgressText.nobody}</p>}>
        <ProgressBar
          value={progress().done / progress().total}
          label={practiceProgressText.done(progress().done, progress().total)}
        />
      </Show>
      <Show when={progress().inputs.length > 0}>
        <p class="muted">{practiceProgressText.by(progress().inputs)}</p>
      </Show>
      <Show when={isAllDone()}>
        <p role="status">{practiceProgressText.allDone}</p>
      </Show>
      <Show when={progress().troubled.length > 0}>
        <p class="practice-progress__heading">
          {stuck() > 0 ? practiceProgressText.troubled(stuck()) : practiceProgressText.troubledBefore}
        </p>
        <ul class="practice-progress__people">
          <For each={progress().troubled}>
            {(person) => (
              <li>
                <b>{person.name}</b>: {person.error}
                <Show when={person.input}>
                  {(input) => <span class="muted"> · {practiceProgressText.withInput(input())}</span>}
                </Show>
                <Show when={person.isDone}>
                  <span class="muted"> · {practiceProgressText.solved}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={progress().lanes.length > 0}>
        <p class="practice-progress__heading">{practiceProgressText.missing}</p>
        <ul class="practice-progress__lanes">
          <For each={progress().lanes}>
            {(lane) => (
              <li>
                {practiceProgressText.lane(laneName(lane.laneId), lane.done, lane.total)}
                <ul class="practice-progress__people">
                  <For each={lane.missing}>
                    {(person) => (
                      <li>
                        <b>{person.name}</b>
                        <Show when={person.hasMoved}>
                          <span class="muted"> · {practiceProgressText.moved}</span>
                        </Show>
                        <Show when={seesAll() && !here().has(person.id)}>
                          <span class="muted"> · {practiceProgressText.away}</span>
                        </Show>
                      </li>
                    )}
                  </For>
                </ul>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Show>
  )
}
