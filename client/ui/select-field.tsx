import { For } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean | undefined
}

interface SelectFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  options: readonly SelectOption[]
  autofocus?: boolean | undefined
  disabled?: boolean | undefined
}

/** A native select: it opens as the device is used to, also on a phone. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <div class="kern-form-input__select-wrapper">
          <select
            {...control()}
            class="kern-form-input__select"
            classList={{ 'kern-form-input__select--error': Boolean(props.error) }}
            autofocus={props.autofocus}
            disabled={props.disabled}
            onChange={(event) => props.onChange(event.currentTarget.value)}
          >
            <For each={props.options}>
              {(option) => (
                // `selected` and not `value` on the select: options that arrive later are chosen, too.
                <option value={option.value} selected={option.value === props.value} disabled={option.disabled}>
                  {option.label}
                </option>
              )}
            </For>
          </select>
        </div>
      )}
    </Field>
  )
}
