import { createUniqueId, Show } from 'solid-js'
import { boardText } from '../text/board.ts'
import './move-menu.css'

interface ChoiceRowProps {
  name: string
  label: string
  checked: boolean
  isHere?: boolean
  note?: string | undefined
  /** Why it cannot be chosen. It stays reachable, so that the reason can be heard. */
  refusal?: string | undefined
  onChoose: () => void
}

/** A place that one may choose, or why not. */
export function ChoiceRow(props: ChoiceRowProps) {
  const refusalId = createUniqueId()
  return (
    <label
      class="move-choice"
      classList={{ 'is-here': props.isHere ?? false, 'is-refused': props.refusal !== undefined }}
      title={props.refusal}
    >
      <input
        type="radio"
        name={props.name}
        checked={props.checked}
        aria-disabled={props.refusal === undefined ? undefined : 'true'}
        aria-describedby={props.refusal === undefined ? undefined : refusalId}
        onClick={(event) => {
          if (props.refusal !== undefined) event.preventDefault()
        }}
        onChange={() => props.onChoose()}
      />
      <span>{props.label}</span>
      <Show when={props.isHere}>
        <span class="move-note">{boardText.menu.here}</span>
      </Show>
      <Show when={props.refusal === undefined && props.note}>{(note) => <span class="move-note">{note()}</span>}</Show>
      <Show when={props.refusal}>
        {(reason) => (
          <span id={refusalId} hidden>
            {reason()}
          </span>
        )}
      </Show>
    </label>
  )
}
