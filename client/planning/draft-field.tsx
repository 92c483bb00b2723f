import { TextField } from '../ui/text-field.tsx'
import { createDraft } from './create-draft.ts'

interface DraftFieldProps {
  label: string
  labelHidden?: boolean
  hint?: string | undefined
  type?: 'text' | 'date' | 'number'
  min?: string
  max?: string
  maxLength?: number
  value: string
  disabled?: boolean
  /** Takes what was typed when the field is left, or with Enter; returns why it cannot, then the text stays where it is. */
  onCommit: (value: string) => string | null
}

/** A field of a card that others may change meanwhile: what is being typed here stays, what changes elsewhere shows once nobody types. */
export function DraftField(props: DraftFieldProps) {
  const draft = createDraft(props)
  return (
    <TextField
      compact
      label={props.label}
      labelHidden={props.labelHidden}
      hint={props.hint}
      type={props.type}
      min={props.min}
      max={props.max}
      maxLength={props.maxLength}
      error={draft.error() ?? undefined}
      value={draft.shown()}
      disabled={props.disabled}
      onInput={draft.type}
      onBlur={draft.leave}
      onEnter={draft.leave}
    />
  )
}
