import type { Hono } from 'hono'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { readDeviceToken } from '../access/device-cookie.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { rehearsalStarts } from './limits.ts'
import { type AppEnv, keepDevice, workshopAccess } from './request-facts.ts'

/** Trying a workshop out on a copy of it. */
export function addRehearsalRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const starts = createAttemptLimit({ ...rehearsalStarts, now: deps.now })

  app.post('/api/workshops/:workshopId/rehearsal', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const { login } = access.value
    if (starts.isReached(login.id)) return answerError(c, 'too-many')
    starts.count(login.id)
    const started = await deps.rehearsals.start(access.value, readDeviceToken(c.req.header('cookie')))
    if (!started.ok) return answerError(c, started.error)
    const { workshop, login: leads, deviceToken } = started.value
    keepDevice(c, deps, deviceToken)
    return c.json({ workshopId: workshop.id, boardId: workshop.boards[0]?.id, login: leads }, 201)
  })

  app.delete('/api/workshops/:workshopId/rehearsal', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const ended = await deps.rehearsals.end(access.value)
    return ended.ok ? c.body(null, 204) : answerError(c, ended.error)
  })
}
