import type { Hono } from 'hono'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { newRemarkSchema } from '../../shared/protocol/live-api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { addRemark, changeRemark } from '../workshops/write-remarks.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { changesByModeration } from './limits.ts'
import { type AppEnv, workshopAccess } from './request-facts.ts'

/** What the minutes tell; the moderation adds remarks. */
export function addLogRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const changes = createAttemptLimit({ ...changesByModeration, now: deps.now })

  app.get('/api/workshops/:workshopId/log', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    return c.json(await deps.store.listLog(access.value.workshop.id))
  })

  app.post('/api/workshops/:workshopId/log', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, newRemarkSchema)
    if (!body.ok) return answerError(c, body.error)
    const { login, workshop } = access.value
    if (changes.isReached(login.id)) return answerError(c, 'too-many')
    changes.count(login.id)
    const added = await addRemark(deps, access.value, body.value.text)
    if (!added.ok) return answerError(c, added.error)
    tellLogChanged(workshop)
    return c.json(added.value, 201)
  })

  app.patch('/api/workshops/:workshopId/log/:entryId', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, newRemarkSchema)
    if (!body.ok) return answerError(c, body.error)
    const { login, workshop } = access.value
    if (changes.isReached(login.id)) return answerError(c, 'too-many')
    changes.count(login.id)
    const changed = await changeRemark(deps, access.value, { id: c.req.param('entryId'), text: body.value.text })
    if (!changed.ok) return answerError(c, changed.error)
    tellLogChanged(workshop)
    return c.json(changed.value)
  })

  function tellLogChanged({ boards }: Workshop): void {
    for (const { id } of boards) deps.rooms.broadcastControl(id, { type: 'log-changed' })
  }
}
