import { createSignal, onCleanup } from 'solid-js'
import { commonText } from '../text/common.ts'
import { Button } from './button.tsx'
import { announce } from './live-region.tsx'

type CopyState = 'idle' | 'copied' | 'failed'
const confirmationMs = 2500

const words: Record<CopyState, string> = {
  idle: commonText.copy,
  copied: commonText.copied,
  failed: commonText.copyFailed,
}

/**
 * Copies a text and says so on the button itself. `what` completes its name: "Kopieren: Link für die Moderation".
 * `label` says it to the eye, too, where several such buttons stand together.
 */
export function CopyButton(props: { text: string; what: string; label?: string | undefined }) {
  const [state, setState] = createSignal<CopyState>('idle')
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const copy = async () => {
    const copied = await writeToClipboard(props.text)
    setState(copied ? 'copied' : 'failed')
    announce(copied ? `${commonText.copied}: ${props.what}` : commonText.copyFailed)
    clearTimeout(timer)
    timer = setTimeout(() => setState('idle'), confirmationMs)
  }
  const shown = () => (state() === 'idle' ? (props.label ?? commonText.copy) : words[state()])
  return (
    <Button
      size="small"
      icon={state() === 'copied' ? 'check' : 'content-copy'}
      aria-label={`${shown()}: ${props.what}`}
      onClick={() => void copy()}
    >
      {shown()}
    </Button>
  )
}

/** The clipboard API exists on HTTPS only; in the town hall's own network a page may come by plain HTTP. */
export async function writeToClipboard(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return false // the browser's owner forbids it
    }
  }
  const carrier = document.createElement('textarea')
  carrier.value = text
  carrier.className = 'kern-sr-only'
  document.body.append(carrier)
  carrier.select()
  const copied = document.execCommand('copy')
  carrier.remove()
  return copied
}
