import { createSignal } from 'solid-js'

const [spoken, setSpoken] = createSignal('')

/** Says something to people with a screen reader. The latest text wins; saying the same twice is heard twice. */
export function announce(text: string): void {
  setSpoken((before) => (before === text ? `${text}\u00a0` : text))
}

/** Stands once in the page, outside of everything that comes and goes. */
export function LiveRegion() {
  return (
    <div class="kern-sr-only" role="status" aria-live="polite">
      {spoken()}
    </div>
  )
}
