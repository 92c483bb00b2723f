import type { Hono } from 'hono'
import { invitationIdSchema } from '../../shared/domain/ids.ts'
import { invitationChangeSchema } from '../../shared/protocol/api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { changeInvitation } from '../workshops/change-invitation.ts'
import { listInvitations } from '../workshops/list-invitations.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { changesByModeration } from './limits.ts'
import { forgetPeople } from './people-routes.ts'
import { type AppContext, type AppEnv, workshopAccess } from './request-facts.ts'

export function addInvitationRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const changes = createAttemptLimit({ ...changesByModeration, now: deps.now })

  app.get('/api/workshops/:workshopId/invitations', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const invitations = await listInvitations(deps, access.value)
    return invitations.ok ? c.json(invitations.value) : answerError(c, invitations.error)
  })

  for (const action of ['renew', 'revoke'] as const) {
    app.post(`/api/workshops/:workshopId/invitations/:invitationId/${action}`, (c) => change(c, action))
  }

  async function change(c: AppContext, action: 'renew' | 'revoke'): Promise<Response> {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const id = invitationIdSchema.safeParse(c.req.param('invitationId'))
    if (!id.success) return answerError(c, 'not-found')
    const body = await parseBody(c, invitationChangeSchema)
    if (!body.ok) return answerError(c, body.error)
    const { login } = access.value
    if (changes.isReached(login.id)) return answerError(c, 'too-many')
    changes.count(login.id)
    const changed = await changeInvitation(deps, access.value, { id: id.data, action, ...body.value })
    if (!changed.ok) return answerError(c, changed.error)
    const { entry, removed } = changed.value
    await forgetPeople(deps, access.value.workshop, removed)
    deps.log.info('invitation changed', { invitationId: entry.id, action, removed: removed.length })
    return c.json(entry)
  }
}
