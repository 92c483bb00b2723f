import type { InvitationId, ParticipantId } from '../../shared/domain/ids.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { InvitationEntry } from '../../shared/protocol/api.ts'
import type { Access } from '../access/authenticate.ts'
import { invitationEntry } from '../access/invitation-secret.ts'
import { mayLead } from '../access/rights.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

export interface ChangedInvitation {
  entry: InvitationEntry
  /** Who has no login any more; the caller ends their connections. */
  removed: ParticipantId[]
}

/**
 * Renews an invitation's link or takes it away; the old link stops at once. Who came by it stays, unless `endLogins`: then everybody but the
 * one who asks is removed. Errors: `not-allowed`; `not-found` – no such invitation in this workshop.
 */
export async function changeInvitation(
  deps: Pick<WorkshopDeps, 'store' | 'secrets' | 'now' | 'newId'>,
  { login, workshop }: Access,
  change: { id: InvitationId; action: 'renew' | 'revoke'; endLogins: boolean },
): Promise<Result<ChangedInvitation, Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  const invitations = await deps.store.listInvitations(workshop.id)
  const invitation = invitations.find(({ id }) => id === change.id)
  if (!invitation) return fail({ code: 'not-found' })
  const secretId = deps.newId()
  const secret = change.action === 'renew' ? { id: secretId, hash: deps.secrets.hashOf(secretId) } : null
  await deps.store.replaceSecret(invitation.id, secret, deps.now()) // first, so that nobody comes back by the old link meanwhile
  const removed = change.endLogins ? await deps.store.removePeopleOf(invitation.id, login.id) : []
  return ok({ entry: invitationEntry({ ...invitation, secret }, deps.secrets), removed })
}
