import type { Hono } from 'hono'
import { type BoardId, boardIdSchema, cardIdSchema } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { ApiErrorCode } from '../../shared/protocol/api.ts'
import { listBoardPeople, tellHistory } from '../workshops/tell-history.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { type AppContext, type AppEnv, accessOf } from './request-facts.ts'

/** What happened to a card, and who the people are that it names: for everybody who is on the board. */
export function addCardRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  app.get('/api/boards/:boardId/people', async (c) => {
    const place = await placeOf(c, deps)
    return place.ok ? c.json(await listBoardPeople(deps, place.value)) : answerError(c, place.error)
  })

  app.get('/api/boards/:boardId/cards/:cardId/history', async (c) => {
    const place = await placeOf(c, deps)
    if (!place.ok) return answerError(c, place.error)
    const card = cardIdSchema.safeParse(c.req.param('cardId'))
    if (!card.success) return answerError(c, 'not-found')
    return c.json(await tellHistory(deps, { ...place.value, card: card.data }))
  })
}

/** For those who have said who they are, as on the board itself. */
async function placeOf(
  c: AppContext,
  deps: AppDeps,
): Promise<Result<{ workshop: Workshop; boardId: BoardId }, ApiErrorCode>> {
  const boardId = boardIdSchema.safeParse(c.req.param('boardId'))
  if (!boardId.success) return fail('not-found')
  const access = await accessOf(c, deps, { boardId: boardId.data })
  if (!access.ok) return access
  const { login, workshop } = access.value
  return login.participant ? ok({ workshop, boardId: boardId.data }) : fail('login-missing')
}
