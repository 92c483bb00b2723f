import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import {
  type EchoAnswer,
  echoBeatMs,
  echoBeats,
  echoPath,
  echoStreamPath,
  echoWaitPath,
  maxEchoBytes,
  maxEchoWaitMs,
} from '../../shared/protocol/echo.ts'
import { lineEvents } from '../../shared/protocol/http-line.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { askForNoDelay, paddingBytes } from './line-answers.ts'
import { type AppContext, type AppEnv, addressOf } from './request-facts.ts'

/** Sixty people of one town hall share an address and test twice, six requests each. */
const requests = { attempts: 1200, windowMs: 10 * 60 * 1000 }
/** Answers that are held open at the same moment, from anywhere. */
const maxHeldAnswers = 200

const waitQuerySchema = z.object({ ms: z.coerce.number().int().min(0).max(maxEchoWaitMs) })

/** For the connection test, without a login. */
export function addEchoRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const limit = createAttemptLimit({ ...requests, now: deps.now })
  let held = 0

  app.use(`${echoPath}/*`, async (c, next) => {
    const address = addressOf(c, deps)
    if (limit.isReached(address)) return answerError(c, 'too-many')
    limit.count(address)
    await next()
  })

  app.get(echoPath, (c) => answerTime(c))

  app.post(echoPath, bodyLimit({ maxSize: maxEchoBytes, onError: (c) => answerError(c, 'too-large') }), async (c) =>
    c.body(await c.req.arrayBuffer(), 200, { 'Content-Type': 'application/octet-stream' }),
  )

  app.get(echoWaitPath, async (c) => {
    const query = waitQuerySchema.safeParse(c.req.query())
    if (!query.success) return answerError(c, 'bad-request')
    if (held >= maxHeldAnswers) return answerError(c, 'too-many')
    held++
    await new Promise((resolve) => setTimeout(resolve, query.data.ms).unref())
    held--
    return answerTime(c)
  })

  app.get(echoStreamPath, (c) => {
    if (held >= maxHeldAnswers) return answerError(c, 'too-many')
    held++
    askForNoDelay(c)
    return stream(
      c,
      async (out) => {
        await out.write(lineEvents.padding(paddingBytes))
        for (let count = 0; count < echoBeats && !out.aborted; count++) {
          if (count > 0) await out.sleep(echoBeatMs)
          await out.write(lineEvents.beat())
        }
        held--
      },
      (error) => {
        deps.log.error('a test stream ended by a bug', { error })
        return Promise.resolve()
      },
    )
  })

  function answerTime(c: AppContext): Response {
    return c.json({ now: deps.now() } satisfies EchoAnswer)
  }
}
