import { onCleanup } from 'solid-js'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import type { ShownView } from '../../shared/run/run.ts'

export type OwnView = Omit<ShownView, 'by'>

const intervalMs = 500 // twice a second is as smooth as scrolling needs to be for followers
const retryMs = 3000

/** Sends what the moderation sees: the first at once, then at most twice a second, the last one always. Needs an owner. */
export function createShowSender(send: (view: OwnView) => Promise<boolean>): {
  offer(view: OwnView): void
  /** What was offered and not yet sent is forgotten. */
  stop(): void
} {
  let wanted: OwnView | null = null
  let sent: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isResting = false
  let round = 0 // counts the stops: an answer to what was sent before one is no news

  const restFor = (ms: number) => {
    isResting = true
    timer = setTimeout(() => {
      isResting = false
      void work()
    }, ms)
  }
  const work = async () => {
    if (isResting || wanted === null) return
    const view = wanted
    wanted = null
    const text = canonicalJson(view)
    if (text === sent) return
    isResting = true
    const startedIn = round
    const isTaken = await send(view)
    if (startedIn !== round) return
    if (isTaken) sent = text
    else wanted ??= view
    restFor(isTaken ? intervalMs : retryMs)
  }
  const stop = () => {
    round++
    wanted = null
    sent = null
    clearTimeout(timer)
    isResting = false
  }
  onCleanup(stop)
  return {
    offer(view) {
      wanted = view
      void work()
    },
    stop,
  }
}
