import type { Hono } from 'hono'
import type { RunAnswer } from '../../shared/protocol/live-api.ts'
import type { Run } from '../../shared/run/run.ts'
import { runEventSchema } from '../../shared/run/run-event.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { mayLead } from '../access/rights.ts'
import { runFor } from '../runs/runs.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { moderationEvents, personalEvents } from './limits.ts'
import { type AppEnv, actorOf, workshopAccess } from './request-facts.ts'

/** How a workshop runs, as one state: asked for, and changed by events. */
export function addRunRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const ofModeration = createAttemptLimit({ ...moderationEvents, now: deps.now })
  const personal = createAttemptLimit({ ...personalEvents, now: deps.now })

  app.get('/api/workshops/:workshopId/run', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const { login, workshop } = access.value
    const { current } = await deps.runs.of(workshop)
    return c.json(answerOf(runFor(login.role, current)))
  })

  app.post('/api/workshops/:workshopId/run', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const { login, workshop } = access.value
    const actor = actorOf(login)
    if (!actor) return answerError(c, 'login-missing')
    const limit = mayLead(actor.role) ? ofModeration : personal
    if (limit.isReached(actor.id)) return answerError(c, 'too-many')
    limit.count(actor.id)
    const event = await parseBody(c, runEventSchema)
    if (!event.ok) return answerError(c, event.error)
    const run = await deps.runs.of(workshop)
    const next = await run.send(actor, event.value)
    return next.ok ? c.json(answerOf(runFor(login.role, next.value))) : answerError(c, next.error)
  })

  const answerOf = (run: Run): RunAnswer => ({ run, serverNow: deps.now() })
}
