import type { Hono } from 'hono'
import { planIdSchema } from '../../shared/domain/ids.ts'
import { newResolutionSchema } from '../../shared/domain/resolution.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { resolvePlan } from '../workshops/resolve-plan.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { changesByModeration } from './limits.ts'
import { type AppEnv, accessOf } from './request-facts.ts'

/** What bodies decide about plans. */
export function addResolutionRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const changes = createAttemptLimit({ ...changesByModeration, now: deps.now })

  app.post('/api/plans/:planId/resolutions', async (c) => {
    const planId = planIdSchema.safeParse(c.req.param('planId'))
    const plan = planId.success ? await deps.store.loadPlan(planId.data) : null
    if (!plan) return answerError(c, 'not-found')
    const { boardId, number } = plan.summary
    const access = await accessOf(c, deps, { boardId })
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, newResolutionSchema)
    if (!body.ok) return answerError(c, body.error)
    const { login, workshop } = access.value
    if (changes.isReached(login.id)) return answerError(c, 'too-many')
    changes.count(login.id)
    const resolved = await resolvePlan(deps, access.value, plan.summary, body.value)
    if (!resolved.ok) return answerError(c, resolved.error)
    const { summary, isNew } = resolved.value
    if (isNew) {
      deps.rooms.broadcastControl(boardId, { type: 'plan-resolved', number })
      for (const { id } of workshop.boards) deps.rooms.broadcastControl(id, { type: 'log-changed' })
    }
    return c.json(summary, isNew ? 201 : 200)
  })
}
