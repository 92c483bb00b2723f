import type { Hono } from 'hono'
import { boardIdSchema, planIdSchema } from '../../shared/domain/ids.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { newPlanSchema } from '../../shared/protocol/api.ts'
import type { Access } from '../access/authenticate.ts'
import type { StoredPlan } from '../store/workshop-store.ts'
import { freezePlan } from '../workshops/freeze-plan.ts'
import type { Refusal } from '../workshops/use-case.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { type AppContext, type AppEnv, accessOf } from './request-facts.ts'

export function addPlanRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  app.get('/api/boards/:boardId/plans', async (c) => {
    const boardId = boardIdSchema.safeParse(c.req.param('boardId'))
    if (!boardId.success) return answerError(c, 'not-found')
    const access = await accessOf(c, deps, { boardId: boardId.data })
    if (!access.ok) return answerError(c, access.error)
    return c.json(await deps.store.listPlans(boardId.data))
  })

  app.post('/api/boards/:boardId/plans', async (c) => {
    const boardId = boardIdSchema.safeParse(c.req.param('boardId'))
    if (!boardId.success) return answerError(c, 'not-found')
    const access = await accessOf(c, deps, { boardId: boardId.data })
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, newPlanSchema)
    if (!body.ok) return answerError(c, body.error)
    const useCase = { ...deps, readEntries: deps.rooms.readEntries.bind(deps.rooms) }
    const frozen = await freezePlan(useCase, access.value, { boardId: boardId.data, note: body.value.note })
    if (!frozen.ok) return answerError(c, frozen.error)
    const { summary, isNew } = frozen.value
    if (isNew) {
      deps.rooms.broadcastControl(boardId.data, { type: 'plan-frozen', number: summary.number })
      for (const { id } of access.value.workshop.boards) deps.rooms.broadcastControl(id, { type: 'log-changed' })
    }
    return c.json(summary, isNew ? 201 : 200)
  })

  app.get('/api/plans/:planId', async (c) => {
    const plan = await planOf(c, deps)
    if (!plan.ok) return answerError(c, plan.error)
    const { summary, json } = plan.value.plan
    const etag = `"${summary.hash}"`
    const caching = { ETag: etag, 'Cache-Control': 'private, no-cache' } // never changes, but whose login it is may
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, caching)
    return c.body(json, 200, { ...caching, 'Content-Type': 'application/json; charset=utf-8' })
  })
}

/** The plan that the address names, for whoever may open its board. */
export async function planOf(
  c: AppContext,
  deps: AppDeps,
): Promise<Result<{ plan: StoredPlan; login: Access['login'] }, Refusal['code']>> {
  const planId = planIdSchema.safeParse(c.req.param('planId'))
  const plan = planId.success ? await deps.store.loadPlan(planId.data) : null
  if (!plan) return fail('not-found')
  const access = await accessOf(c, deps, { boardId: plan.summary.boardId })
  return access.ok ? ok({ plan, login: access.value.login }) : access
}
