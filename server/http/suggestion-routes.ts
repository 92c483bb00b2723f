import type { Hono } from 'hono'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { suggestFromElsewhere } from '../workshops/suggest-from-elsewhere.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { changesByModeration } from './limits.ts'
import { type AppEnv, accessOf } from './request-facts.ts'

export function addSuggestionRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const reads = createAttemptLimit({ ...changesByModeration, now: deps.now }) // it may open every board of the workshop

  app.get('/api/boards/:boardId/suggestions', async (c) => {
    const boardId = boardIdSchema.safeParse(c.req.param('boardId'))
    if (!boardId.success) return answerError(c, 'not-found')
    const access = await accessOf(c, deps, { boardId: boardId.data })
    if (!access.ok) return answerError(c, access.error)
    const { login, workshop } = access.value
    if (reads.isReached(login.id)) return answerError(c, 'too-many')
    reads.count(login.id)
    const useCase = { ...deps, readBoard: deps.rooms.readBoard.bind(deps.rooms) }
    return c.json(await suggestFromElsewhere(useCase, workshop, boardId.data))
  })
}
