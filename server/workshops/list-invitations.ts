import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { InvitationEntry } from '../../shared/protocol/api.ts'
import type { Access } from '../access/authenticate.ts'
import { invitationEntry } from '../access/invitation-secret.ts'
import { mayLead } from '../access/rights.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

/** The links of a workshop, for those who lead it. Errors: `not-allowed`. */
export async function listInvitations(
  deps: Pick<WorkshopDeps, 'store' | 'secrets'>,
  { login, workshop }: Access,
): Promise<Result<InvitationEntry[], Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  const invitations = await deps.store.listInvitations(workshop.id)
  return ok(invitations.map((invitation) => invitationEntry(invitation, deps.secrets)))
}
