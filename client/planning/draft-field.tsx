import { createEffect, createSignal, on } from 'solid-js'
import { TextField } from '../ui/text-field.tsx'

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
  /** Takes what was typed when the field is left; returns why it cannot, then the text stays where it is. */
  onCommit: (value: string) => string | null
}

/** A field of a card that others may change meanwhile: what is being typed here stays, what changes elsewhere shows once nobody types. */
export function DraftField(props: DraftFieldProps) {
  const [draft, setDraft] = createSignal<string | null>(null)
  const [error, setError] = createSignal<string | null>(null)
  createEffect(
    on(
      () => props.value,
      () => draft() === props.value && setDraft(null),
      { defer: true },
    ),
  )
  const commit = () => {
    const typed = draft()
    if (typed === null) return
    const failed = typed.trim() === props.value ? null : props.onCommit(typed.trim())
    setError(failed)
    if (failed === null) setDraft(null)
  }
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
      error={error() ?? undefined}
      value={draft() ?? props.value}
      disabled={props.disabled}
      onInput={setDraft}
      onBlur={commit}
    />
  )
}
