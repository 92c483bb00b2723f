import { type Accessor, createSignal, onCleanup } from 'solid-js'

const tickMs = 1000

/** What a clock needs to know of the page. */
export type PageSight = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>

export interface ServerClock {
  /** Epoch ms; renewed with each whole second, so that all screens change at the same moment, but only while the page is seen. */
  readonly now: Accessor<number>
  /** The same, exact and not reactive. */
  read(): number
  /** The server said what time it was when it answered; `roundTripMs` 0: nobody knows how long that took. */
  set(serverNow: number, roundTripMs: number): void
}

/** The server's clock. Needs an owner. */
export function createServerClock(page: PageSight = document): ServerClock {
  let aheadMs: number | null = null // server's clock minus ours
  let ticking: ReturnType<typeof setTimeout> | undefined
  const read = () => Date.now() + (aheadMs ?? 0)
  const [now, setNow] = createSignal(read())

  const tick = () => {
    clearTimeout(ticking)
    setNow(read())
    if (page.visibilityState !== 'hidden') ticking = setTimeout(tick, tickMs - (read() % tickMs))
  }
  page.addEventListener('visibilitychange', tick)
  onCleanup(() => {
    clearTimeout(ticking)
    page.removeEventListener('visibilitychange', tick)
  })
  tick()

  return {
    now,
    read,
    set(serverNow, roundTripMs) {
      const ahead = serverNow + roundTripMs / 2 - Date.now()
      // News take their time, so without knowing how much they only ever show that we are behind.
      if (aheadMs !== null && roundTripMs === 0 && ahead <= aheadMs) return
      aheadMs = ahead
      tick()
    },
  }
}
