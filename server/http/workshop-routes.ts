import type { Hono } from 'hono'
import { type WorkshopId, workshopIdSchema } from '../../shared/domain/ids.ts'
import { fail, type Result } from '../../shared/kit/result.ts'
import { joinSchema, newWorkshopSchema, type WorkshopView } from '../../shared/protocol/api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import type { Access } from '../access/authenticate.ts'
import { readDeviceToken } from '../access/device-cookie.ts'
import { openableBoards } from '../access/rights.ts'
import { secretsMatch } from '../access/secrets-match.ts'
import { createWorkshop } from '../workshops/create-workshop.ts'
import { joinWorkshop } from '../workshops/join-workshop.ts'
import { listInvitations } from '../workshops/list-invitations.ts'
import { openLogin } from '../workshops/open-login.ts'
import type { Refusal } from '../workshops/use-case.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { type AppContext, type AppEnv, accessOf, addressOf, keepDevice } from './request-facts.ts'

/** A key that people chose can be guessed: after so many wrong ones the address waits. */
const wrongOrganiserKeys = { attempts: 20, windowMs: 10 * 60 * 1000 }

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
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const { login, workshop } = access.value
    return c.json({ workshop, boardIds: openableBoards(login, workshop), login } satisfies WorkshopView)
  })

  app.post('/api/workshops/:workshopId/join', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, joinSchema)
    if (!body.ok) return answerError(c, body.error)
    const joined = await joinWorkshop(deps, access.value, body.value)
    return joined.ok ? c.json(joined.value) : answerError(c, joined.error)
  })

  app.get('/api/workshops/:workshopId/invitations', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const invitations = await listInvitations(deps, access.value)
    return invitations.ok ? c.json(invitations.value) : answerError(c, invitations.error)
  })
}

async function workshopAccess(c: AppContext, deps: AppDeps): Promise<Result<Access, Refusal['code']>> {
  const workshopId = workshopIdSchema.safeParse(c.req.param('workshopId'))
  if (!workshopId.success) return fail('not-found')
  return accessOf(c, deps, { workshopId: workshopId.data satisfies WorkshopId })
}
