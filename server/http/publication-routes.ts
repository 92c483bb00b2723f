import type { Hono } from 'hono'
import { type BoardId, boardIdSchema } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { newPublicationSchema } from '../../shared/protocol/plan-api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import type { Access } from '../access/authenticate.ts'
import { endPublication, publishPlan } from '../workshops/publish-plan.ts'
import type { Refusal } from '../workshops/use-case.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { changesByModeration } from './limits.ts'
import { type AppContext, type AppEnv, accessOf } from './request-facts.ts'

const path = '/api/boards/:boardId/publication'

/** Whether and where a plan of the board is for everybody to read; the moderation decides it. */
export function addPublicationRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const changes = createAttemptLimit({ ...changesByModeration, now: deps.now })

  app.get(path, async (c) => {
    const asked = await askedBoard(c, deps)
    if (!asked.ok) return answerError(c, asked.error)
    return c.json(await deps.store.loadPublication(asked.value.boardId))
  })

  app.put(path, async (c) => {
    const asked = await askedBoard(c, deps)
    if (!asked.ok) return answerError(c, asked.error)
    const body = await parseBody(c, newPublicationSchema)
    if (!body.ok) return answerError(c, body.error)
    const { access, boardId } = asked.value
    if (changes.isReached(access.login.id)) return answerError(c, 'too-many')
    changes.count(access.login.id)
    const published = await publishPlan(deps, access, { boardId, request: body.value })
    if (!published.ok) return answerError(c, published.error)
    tellChanged(boardId, access.workshop)
    return c.json(published.value)
  })

  app.delete(path, async (c) => {
    const asked = await askedBoard(c, deps)
    if (!asked.ok) return answerError(c, asked.error)
    const { access, boardId } = asked.value
    if (changes.isReached(access.login.id)) return answerError(c, 'too-many')
    changes.count(access.login.id)
    const ended = await endPublication(deps, access, boardId)
    if (!ended.ok) return answerError(c, ended.error)
    if (ended.value) tellChanged(boardId, access.workshop)
    return c.body(null, 204)
  })

  function tellChanged(boardId: BoardId, { boards }: Workshop): void {
    deps.rooms.broadcastControl(boardId, { type: 'publication-changed' })
    for (const { id } of boards) deps.rooms.broadcastControl(id, { type: 'log-changed' })
  }
}

async function askedBoard(
  c: AppContext,
  deps: AppDeps,
): Promise<Result<{ access: Access; boardId: BoardId }, Refusal>> {
  const boardId = boardIdSchema.safeParse(c.req.param('boardId'))
  if (!boardId.success) return fail({ code: 'not-found' })
  const access = await accessOf(c, deps, { boardId: boardId.data })
  return access.ok ? ok({ access: access.value, boardId: boardId.data }) : fail({ code: access.error })
}
