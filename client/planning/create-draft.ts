import { type Accessor, createSignal, onCleanup } from 'solid-js'

interface DraftSource {
  /** What stands on the board. */
  value: string
  /** Takes what was typed; returns why it cannot. */
  onCommit: (value: string) => string | null
}

interface Draft {
  shown: Accessor<string>
  /** Why what was typed could not be taken. */
  error: Accessor<string | null>
  type(text: string): void
  leave(): void
}

/**
 * What is being typed while others may change the same value: it stays until it is left and taken, then the field shows the board again.
 * Going away is leaving: who closes the card with Escape has written what she typed. Needs an owner.
 */
export function createDraft(source: DraftSource): Draft {
  const [typed, setTyped] = createSignal<string | null>(null)
  const [error, setError] = createSignal<string | null>(null)
  const leave = () => {
    const text = typed()
    if (text === null) return
    const failed = text.trim() === source.value ? null : source.onCommit(text.trim())
    setError(failed)
    if (failed === null) setTyped(null)
  }
  onCleanup(() => error() === null && leave())
  return {
    shown: () => typed() ?? source.value,
    error,
    type(text) {
      setTyped(text)
    },
    leave,
  }
}
