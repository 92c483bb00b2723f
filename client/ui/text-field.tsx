import type { JSX } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

interface TextFieldProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  type?: 'text' | 'date' | 'time' | 'password' | 'number' | 'search' | undefined
  maxLength?: number | undefined
  min?: string | undefined
  max?: string | undefined
  placeholder?: string | undefined
  autocomplete?: JSX.HTMLAutocomplete | undefined
  autofocus?: boolean | undefined
  readOnly?: boolean | undefined
  disabled?: boolean | undefined
  name?: string | undefined
  onBlur?: (() => void) | undefined
  onEnter?: (() => void) | undefined
  ref?: ((element: HTMLInputElement) => void) | undefined
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control()}
          ref={(element) => props.ref?.(element)}
          class="kern-form-input__input"
          classList={{ 'kern-form-input__input--error': Boolean(props.error) }}
          type={props.type ?? 'text'}
          name={props.name}
          value={props.value}
          maxLength={props.maxLength}
          min={props.min}
          max={props.max}
          placeholder={props.placeholder}
          autocomplete={props.autocomplete ?? 'off'}
          autofocus={props.autofocus}
          readOnly={props.readOnly}
          disabled={props.disabled}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) props.onEnter?.()
          }}
        />
      )}
    </Field>
  )
}
