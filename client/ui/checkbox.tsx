import { createEffect, createUniqueId, Show } from 'solid-js'
import './field.css'

interface CheckboxProps {
  label: string
  labelHidden?: boolean | undefined
  hint?: string | undefined
  checked: boolean
  /** Some of what it stands for is chosen, but not all. */
  mixed?: boolean | undefined
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
}

export function Checkbox(props: CheckboxProps) {
  const id = createUniqueId()
  let box: HTMLInputElement | undefined
  createEffect(() => {
    if (box) box.indeterminate = props.mixed ?? false // no attribute says it
  })
  return (
    <div class="kern-form-check">
      <input
        ref={box}
        class="kern-form-check__checkbox"
        id={id}
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <label class="kern-label" classList={{ 'kern-sr-only': props.labelHidden ?? false }} for={id}>
        {props.label}
      </label>
      <Show when={props.hint}>
        <span class="kern-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      </Show>
    </div>
  )
}
