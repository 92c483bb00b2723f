import type { Context, Hono } from 'hono'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { fail, ok } from '../../shared/kit/result.ts'
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
    const asked = await readRemark(c)
    if (!asked.ok) return answerError(c, asked.error)
    const { access, text } = asked.value
    const added = await addRemark(deps, access, text)
    if (!added.ok) return answerError(c, added.error)
    tellLogChanged(access.workshop)
    return c.json(added.value, 201)
  })

  app.patch('/api/workshops/:workshopId/log/:entryId', async (c) => {
    const asked = await readRemark(c)
    if (!asked.ok) return answerError(c, asked.error)
    const { access, text } = asked.value
    const changed = await changeRemark(deps, access, { id: c.req.param('entryId'), text })
    if (!changed.ok) return answerError(c, changed.error)
    tellLogChanged(access.workshop)
    return c.json(changed.value)
  })

  async function readRemark(c: Context<AppEnv>) {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return access
    const body = await parseBody(c, newRemarkSchema)
    if (!body.ok) return body
    const { login } = access.value
    if (changes.isReached(login.id)) return fail('too-many')
    changes.count(login.id)
    return ok({ access: access.value, text: body.value.text })
  }

  function tellLogChanged({ boards }: Workshop): void {
    for (const { id } of boards) deps.rooms.broadcastControl(id, { type: 'log-changed' })
  }
}
