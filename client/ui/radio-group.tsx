import { createUniqueId, For, Show } from 'solid-js'
import './field.css'
import { Icon } from './icon.tsx'

export interface RadioOption<T extends string> {
  value: T
  label: string
  hint?: string | undefined
}

interface RadioGroupProps<T extends string> {
  legend: string
  hint?: string | undefined
  error?: string | undefined
  value: T
  options: readonly RadioOption<T>[]
  onChange: (value: T) => void
}

export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const id = createUniqueId()
  const described = () =>
    [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <fieldset class="kern-fieldset" aria-describedby={described()}>
      <legend class="kern-label">{props.legend}</legend>
      <Show when={props.hint}>
        <div class="kern-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      </Show>
      <div class="kern-fieldset__body">
        <For each={props.options}>
          {(option, index) => (
            <div class="kern-form-check">
              <input
                class="kern-form-check__radio"
                type="radio"
                name={id}
                id={`${id}-${index()}`}
                checked={option.value === props.value}
                aria-describedby={option.hint ? `${id}-${index()}-hint` : undefined}
                onChange={() => props.onChange(option.value)}
              />
              <label class="kern-label" for={`${id}-${index()}`}>
                {option.label}
              </label>
              <Show when={option.hint}>
                <span class="kern-hint" id={`${id}-${index()}-hint`}>
                  {option.hint}
                </span>
              </Show>
            </div>
          )}
        </For>
      </div>
      <Show when={props.error}>
        <p class="kern-error" id={`${id}-error`}>
          <Icon name="danger" size="small" />
          <span>{props.error}</span>
        </p>
      </Show>
    </fieldset>
  )
}
