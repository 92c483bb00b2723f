import type { Hono } from 'hono'
import { newReactionSchema } from '../../shared/protocol/live-api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { openableBoards } from '../access/rights.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { reactions } from './limits.ts'
import { type AppEnv, actorOf, workshopAccess } from './request-facts.ts'

/** A sign of the moment, told to everybody on a board and kept nowhere. Who only watches gives none. */
export function addReactionRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const given = createAttemptLimit({ ...reactions, now: deps.now })

  app.post('/api/workshops/:workshopId/reactions', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const { login, workshop } = access.value
    const actor = actorOf(login)
    if (!actor) return answerError(c, 'login-missing')
    const body = await parseBody(c, newReactionSchema)
    if (!body.ok) return answerError(c, body.error)
    const { boardId, reaction } = body.value
    if (actor.role === 'observer' || !openableBoards(login, workshop).includes(boardId)) {
      return answerError(c, 'not-allowed')
    }
    if (given.isReached(actor.id)) return answerError(c, 'too-many')
    given.count(actor.id)
    const { role: _, ...person } = actor
    deps.rooms.broadcastControl(boardId, { type: 'reaction', person, reaction })
    return c.body(null, 204)
  })
}
