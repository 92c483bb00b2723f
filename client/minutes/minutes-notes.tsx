import { For } from 'solid-js'
import { minutesText as words } from '../text/minutes.ts'
import type { Minutes } from './build-minutes.ts'
import { overrideText } from './minutes-as-text.ts'

/** Steps that ended in spite of a warning. */
export function Overrides(props: { minutes: Minutes }) {
  return (
    <ul class="minutes-list">
      <For each={props.minutes.overrides}>
        {({ entry, event }) => (
          <li>
            <p>{overrideText(event)}</p>
            <p>{words.overrideReason(event.reason)}</p>
            <p class="muted">
              {words.moment(entry.at, props.minutes.date)} · {words.person(entry.by)}
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}

/** When the time for corrections was opened, moved and closed. */
export function Corrections(props: { minutes: Minutes }) {
  return (
    <ul class="minutes-list">
      <For each={props.minutes.corrections}>
        {({ entry, event }) => (
          <li>
            <p>{words.corrections(event.until)}</p>
            <p class="muted">
              {words.moment(entry.at, props.minutes.date)} · {words.person(entry.by)}
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}

/** What became of plans: adopted by a body, shown to everybody, or no longer. */
export function PlanEvents(props: { minutes: Minutes }) {
  return (
    <ul class="minutes-list">
      <For each={props.minutes.planEvents}>
        {({ entry, event, board }) => (
          <li>
            <p>
              {words.planEvent(event)}
              {board === null ? '' : ` (${board})`}
            </p>
            <p class="muted">
              {words.moment(entry.at, props.minutes.date)} · {words.person(entry.by)}
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}
