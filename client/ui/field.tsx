import { createUniqueId, type JSX, Show } from 'solid-js'
import { commonText } from '../text/common.ts'
import './field.css'
import { Icon } from './icon.tsx'

export interface FieldProps {
  label: string
  /** The label is for screen readers only; a table head or the place says it to the eye. */
  labelHidden?: boolean | undefined
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  /** Writes "optional" behind the label. Everything else in a form is needed. */
  optional?: boolean | undefined
  /** 32 px high, for tables and bars. */
  compact?: boolean | undefined
}

/** What the input inside a field must carry, so that label, hint and error belong to it. */
export interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
  required: boolean
}

/** Label, hint, control, error – in this order, for the eye and for the screen reader. */
export function Field(props: FieldProps & { children: (control: () => FieldControl) => JSX.Element }) {
  const id = createUniqueId()
  const control = (): FieldControl => ({
    id,
    'aria-describedby':
      [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined,
    'aria-invalid': props.error ? 'true' : undefined,
    required: props.required ?? false,
  })
  return (
    <div
      class="kern-form-input"
      classList={{ 'kern-form-input--error': Boolean(props.error), 'kern-form-input--compact': props.compact ?? false }}
    >
      <label class="kern-label" classList={{ 'kern-sr-only': props.labelHidden ?? false }} for={id}>
        {props.label}
        <Show when={props.optional}>
          {' '}
          <span class="kern-label__optional">({commonText.optional})</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <div class="kern-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      </Show>
      {props.children(control)}
      <Show when={props.error}>
        <p class="kern-error" id={`${id}-error`}>
          <Icon name="danger" size="small" />
          <span>{props.error}</span>
        </p>
      </Show>
    </div>
  )
}
