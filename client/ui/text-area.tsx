import { Field, type FieldProps } from './field.tsx'

interface TextAreaProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  rows?: number | undefined
  maxLength?: number | undefined
  placeholder?: string | undefined
  autofocus?: boolean | undefined
  readOnly?: boolean | undefined
  ref?: ((element: HTMLTextAreaElement) => void) | undefined
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control()}
          ref={(element) => props.ref?.(element)}
          class="kern-form-input__input"
          classList={{ 'kern-form-input__input--error': Boolean(props.error) }}
          rows={props.rows ?? 4}
          value={props.value}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          autofocus={props.autofocus}
          readOnly={props.readOnly}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
