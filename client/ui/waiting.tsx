import { createSignal, onCleanup, Show } from 'solid-js'
import { ProgressBar } from './progress-bar.tsx'
import './waiting.css'

const quietMs = 300 // what is faster than this needs no word

/** Fills a page that still waits. Says what is being done, and how far it is when that is known. */
export function Waiting(props: { label: string; value?: number | null | undefined }) {
  const [isLate, setLate] = createSignal(false)
  const timer = setTimeout(() => setLate(true), quietMs)
  onCleanup(() => clearTimeout(timer))
  return (
    <Show when={isLate()}>
      <div class="ui-waiting" role="status">
        <ProgressBar value={props.value ?? null} label={props.label} />
      </div>
    </Show>
  )
}
