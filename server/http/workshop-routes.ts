import type { Hono } from 'hono'
import { newPhaseSchema, newWorkshopSchema } from '../../shared/protocol/api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { readDeviceToken } from '../access/device-cookie.ts'
import { secretsMatch } from '../access/secrets-match.ts'
import { createWorkshop } from '../workshops/create-workshop.ts'
import { openLogin } from '../workshops/open-login.ts'
import { viewWorkshop } from '../workshops/view-workshop.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { wrongOrganiserKeys } from './limits.ts'
import { type AppEnv, actorOf, addressOf, keepDevice, lobbyAccess, workshopAccess } from './request-facts.ts'

export function addWorkshopRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const organiserLimit = createAttemptLimit({ ...wrongOrganiserKeys, now: deps.now })

  app.post('/api/workshops', async (c) => {
    const body = await parseBody(c, newWorkshopSchema)
    if (!body.ok) return answerError(c, body.error)
    const { organiserKey, ...input } = body.value
    if (deps.config.organiserKey !== undefined) {
      const address = addressOf(c, deps)
      if (organiserLimit.isReached(address)) return answerError(c, 'too-many')
      if (!secretsMatch(organiserKey ?? '', deps.config.organiserKey)) {
        organiserLimit.count(address)
        return answerError(c, 'organiser-key-wrong')
      }
    }
    const created = await createWorkshop(deps, input)
    if (!created.ok) return answerError(c, created.error)
    const { workshop, moderatorInvitationId: invitationId, invitations } = created.value
    const opened = await openLogin(deps, { invitationId, deviceToken: readDeviceToken(c.req.header('cookie')) })
    keepDevice(c, deps, opened.deviceToken)
    return c.json({ workshopId: workshop.id, login: opened.login, invitations }, 201)
  })

  app.get('/api/workshops/:workshopId', async (c) => {
    const access = await lobbyAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    return c.json(await viewWorkshop(deps, access.value))
  })

  app.post('/api/workshops/:workshopId/phase', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, newPhaseSchema)
    if (!body.ok) return answerError(c, body.error)
    const { login } = access.value
    const run = await deps.runs.of(access.value.workshop)
    const actor = actorOf(login)
    if (!actor) return answerError(c, 'login-missing')
    const changed = await run.send(actor, { type: 'start-phase', phase: body.value.phase })
    if (!changed.ok) return answerError(c, changed.error)
    const workshop = { ...access.value.workshop, phase: changed.value.phase }
    return c.json(await viewWorkshop(deps, { ...access.value, workshop }))
  })
}
