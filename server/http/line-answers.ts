import { stream } from 'hono/streaming'
import { beatMs, firstBeatMs, lineEvents } from '../../shared/protocol/http-line.ts'
import type { Log } from '../log.ts'
import type { HttpLine } from './http-line.ts'
import type { AppContext } from './request-facts.ts'

/** More than a usual proxy gathers before it hands on the first piece. */
export const paddingBytes = 4096

/** Asks every proxy on the way to hand on what comes when it comes. */
export function askForNoDelay(c: AppContext): void {
  c.header('Content-Type', 'text/event-stream; charset=utf-8')
  c.header('Cache-Control', 'no-store, no-transform')
  c.header('X-Accel-Buffering', 'no')
}

/** What is known already, as a whole answer. */
export function answerEvents(c: AppContext, text: string): Response {
  askForNoDelay(c)
  return c.body(text)
}

/** Everything behind event `after`, as it happens, until the line or the client ends. */
export function streamLine(c: AppContext, line: HttpLine, options: { after: number; opening: string; log: Log }) {
  askForNoDelay(c)
  return stream(
    c,
    async (out) => {
      let wake: () => void = () => undefined
      let isBeatDue = false
      const beat = (ms: number) =>
        setTimeout(() => {
          isBeatDue = true
          wake()
        }, ms)
      let beatTimer = beat(firstBeatMs)
      const following = line.follow('stream', () => wake())
      out.onAbort(() => wake())
      let after = options.after
      await out.write(lineEvents.padding(paddingBytes) + options.opening)
      while (!out.aborted && !following.isReplaced) {
        const { text, last, isEnd } = line.read(after)
        after = last
        if (text !== '') await out.write(text)
        else if (isBeatDue) {
          isBeatDue = false
          beatTimer = beat(beatMs)
          await out.write(lineEvents.beat())
        } else {
          // no await since the look at the line, so no news is missed
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
        if (isEnd) break
      }
      clearTimeout(beatTimer)
      following.stop()
    },
    (error) => {
      options.log.error('a stream ended by a bug', { error })
      return Promise.resolve()
    },
  )
}

/** Everything behind event `after` once there is something, or nothing after `waitMs`. */
export async function pollLine(c: AppContext, line: HttpLine, options: { after: number; waitMs: number }) {
  const { signal } = c.req.raw
  if (line.read(options.after).text === '') {
    await new Promise<void>((resolve) => {
      const following = line.follow('poll', done)
      const timer = setTimeout(done, options.waitMs)
      signal.addEventListener('abort', done)
      function done() {
        clearTimeout(timer)
        following.stop()
        signal.removeEventListener('abort', done)
        resolve()
      }
    })
  }
  return answerEvents(c, line.read(options.after).text)
}
