import { type Accessor, createEffect, onCleanup } from 'solid-js'
import type { SaveState } from './board-session.ts'

/** Edits are saved within a fraction of this; what waits longer may not come through, and the moderation should know. */
export const waitingPatienceMs = 1000

/**
 * Tells how many own edits wait: more of them when none was saved for a second, fewer at once. Tells nothing as long as all goes well.
 * Needs an owner.
 */
export function tellWaiting(options: {
  saveState: Accessor<SaveState>
  tell: (count: number) => void
  /** Calls once, later; returns what stops it. */
  after: (ms: number, work: () => void) => () => void
}): void {
  let told = 0
  let lastSavedAt: number | null = null
  let stop: (() => void) | null = null
  const calm = () => {
    stop?.()
    stop = null
  }
  const tell = (count: number) => {
    told = count
    options.tell(count)
  }
  createEffect(() => {
    const { waiting, savedAt } = options.saveState()
    if (waiting === 0 || savedAt !== lastSavedAt) calm() // what waits now has not waited for long
    lastSavedAt = savedAt
    if (waiting < told) tell(waiting)
    if (waiting <= told || stop) return
    stop = options.after(waitingPatienceMs, () => {
      stop = null
      tell(options.saveState().waiting)
    })
  })
  onCleanup(calm)
}
