export interface Pace {
  actors: number
  /** How often each acts. */
  perSecond: number
  durationMs: number
}

const tickMs = 2

/** Lets each actor act at its own rate, evenly interleaved, whatever the server does: who is slow gets no less to do. */
export function keepPace({ actors, perSecond, durationMs }: Pace, act: (actor: number) => void): Promise<void> {
  const total = Math.floor((actors * perSecond * durationMs) / 1000)
  const gapMs = 1000 / (actors * perSecond)
  const startedAt = performance.now()
  let done = 0
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor((performance.now() - startedAt) / gapMs) + 1)
      while (done < due) act(done++ % actors)
      if (done < total) return
      clearInterval(timer)
      resolve()
    }, tickMs)
  })
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Resolves to false when it did not become true in time. */
export async function eventually(isTrue: () => boolean, limitMs: number): Promise<boolean> {
  const startedAt = performance.now()
  while (!isTrue()) {
    if (performance.now() - startedAt > limitMs) return false
    await pause(5)
  }
  return true
}
