import { createEffect, onCleanup } from 'solid-js'

/** The clock and the page, so that a test can play both. */
export interface PollingPage {
  /** Calls once after so many ms; returns what calls it off. */
  after(ms: number, call: () => void): () => void
  isVisible(): boolean
  /** Calls when the page may have become visible or hidden, or came to the front; returns the function that ends it. */
  onShown(listener: () => void): () => void
}

export const browserPage: PollingPage = {
  after(ms, call) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
  isVisible: () => document.visibilityState === 'visible',
  onShown(listener) {
    document.addEventListener('visibilitychange', listener)
    window.addEventListener('focus', listener)
    return () => {
      document.removeEventListener('visibilitychange', listener)
      window.removeEventListener('focus', listener)
    }
  },
}

/**
 * Asks again and again, so many ms after each answer, while it is wanted and the page can be seen; at once when either begins.
 * Needs an owner. Never asks twice at the same time.
 */
export function pollWhileVisible(
  isWanted: () => boolean,
  ask: () => Promise<unknown>,
  { everyMs, page = browserPage }: { everyMs: number; page?: PollingPage },
): void {
  let callOff = () => {}
  let isAsking = false
  let isOver = false
  const run = async () => {
    callOff()
    if (isAsking || isOver || !isWanted() || !page.isVisible()) return
    isAsking = true
    await ask()
    isAsking = false
    if (!isOver) callOff = page.after(everyMs, () => void run())
  }
  createEffect(() => {
    if (isWanted()) void run()
    else callOff()
  })
  const unfollow = page.onShown(() => void run())
  onCleanup(() => {
    isOver = true
    callOff()
    unfollow()
  })
}
