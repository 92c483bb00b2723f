import { type InvitationId, loginIdSchema } from '../../shared/domain/ids.ts'
import type { Login } from '../../shared/domain/participant.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { findDevice } from '../access/authenticate.ts'
import { newDeviceToken } from '../access/device-cookie.ts'
import { hashSecret } from '../access/invitation-secret.ts'
import { secretsMatch } from '../access/secrets-match.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

/** A login, and the token that the device is to keep as its cookie. */
export interface OpenedLogin {
  login: Login
  deviceToken: string
}

/** Lets a device in by an invitation. A device that we do not know, or no longer, becomes a new one. */
export async function openLogin(
  deps: Pick<WorkshopDeps, 'store' | 'now' | 'newId'>,
  entry: { invitationId: InvitationId; deviceToken: string | null },
): Promise<OpenedLogin> {
  const isKnown = (await findDevice(deps, entry.deviceToken)) !== null
  const deviceToken = isKnown && entry.deviceToken !== null ? entry.deviceToken : newDeviceToken()
  const deviceHash = hashSecret(deviceToken)
  const usedAt = deps.now()
  await deps.store.saveDevice(deviceHash, usedAt)
  const id = loginIdSchema.parse(deps.newId())
  const login = await deps.store.saveLogin({ id, deviceHash, invitationId: entry.invitationId, usedAt })
  return { login, deviceToken }
}

/** Errors: `invitation-unknown`. */
export async function exchangeInvitation(
  deps: Pick<WorkshopDeps, 'store' | 'now' | 'newId'>,
  entry: { secret: string; deviceToken: string | null },
): Promise<Result<OpenedLogin, Refusal>> {
  const secretHash = hashSecret(entry.secret)
  const invitation = await deps.store.findInvitation(secretHash)
  if (!invitation || !secretsMatch(invitation.secretHash, secretHash)) return fail({ code: 'invitation-unknown' })
  return ok(await openLogin(deps, { invitationId: invitation.id, deviceToken: entry.deviceToken }))
}
