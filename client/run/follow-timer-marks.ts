import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import { nextMark, type TimerMark } from '../../shared/run/timer.ts'

/** A mark that comes later than this – the device slept – is old news. */
const tooLateMs = 20_000

/**
 * Tells when five minutes and one minute are left, and when the time is over – also on a page that nobody sees, where nothing ticks.
 * More time makes marks come again. `now`: not reactive. Needs an owner.
 */
export function followTimerMarks(
  endsAt: Accessor<number | null>,
  now: () => number,
  tell: (mark: TimerMark) => void,
): void {
  createEffect(
    on(endsAt, (end) => {
      let waiting: ReturnType<typeof setTimeout> | undefined
      const waitFor = (after: number) => {
        const next = end === null ? undefined : nextMark(end, after)
        if (!next) return
        waiting = setTimeout(() => {
          if (now() - next.at < tooLateMs) tell(next.mark)
          waitFor(Math.max(now(), next.at)) // a timer may come a moment too early
        }, next.at - now())
      }
      waitFor(now())
      onCleanup(() => clearTimeout(waiting))
    }),
  )
}
