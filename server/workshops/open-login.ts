import { type InvitationId, loginIdSchema } from '../../shared/domain/ids.ts'
import type { Login } from '../../shared/domain/participant.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { findDevice } from '../access/authenticate.ts'
import { newDeviceToken } from '../access/device-cookie.ts'
import { isHandoverSecret } from '../access/handover-secret.ts'
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
  const deviceToken = await deviceOf(deps, entry.deviceToken)
  const deviceHash = hashSecret(deviceToken)
  const usedAt = deps.now()
  await deps.store.saveDevice(deviceHash, usedAt)
  const id = loginIdSchema.parse(deps.newId())
  const login = await deps.store.saveLogin({ id, deviceHash, invitationId: entry.invitationId, usedAt })
  return { login, deviceToken }
}

/**
 * The login that a link's secret gives: the invitation's, or one more of the person who handed over.
 * Errors: `invitation-unknown`; `invitation-over` – it was renewed or revoked; `handover-over` – used, too old, or never there.
 */
export async function exchangeSecret(
  deps: Pick<WorkshopDeps, 'store' | 'now' | 'newId'>,
  entry: { secret: string; deviceToken: string | null },
): Promise<Result<OpenedLogin, Refusal & { code: ExchangeRefusal }>> {
  const secretHash = hashSecret(entry.secret)
  if (isHandoverSecret(entry.secret)) return takeHandover(deps, { secretHash, deviceToken: entry.deviceToken })
  const invitation = await deps.store.findInvitation(secretHash)
  if (!invitation?.secret || !secretsMatch(invitation.secret.hash, secretHash)) {
    return fail({ code: (await deps.store.isRetiredSecret(secretHash)) ? 'invitation-over' : 'invitation-unknown' })
  }
  return ok(await openLogin(deps, { invitationId: invitation.id, deviceToken: entry.deviceToken }))
}
export type ExchangeRefusal = 'invitation-unknown' | 'invitation-over' | 'handover-over'

async function takeHandover(
  deps: Pick<WorkshopDeps, 'store' | 'now' | 'newId'>,
  entry: { secretHash: string; deviceToken: string | null },
): Promise<Result<OpenedLogin, { code: 'handover-over' }>> {
  const deviceToken = await deviceOf(deps, entry.deviceToken)
  const login = await deps.store.takeHandover({
    secretHash: entry.secretHash,
    deviceHash: hashSecret(deviceToken),
    loginId: loginIdSchema.parse(deps.newId()),
    usedAt: deps.now(),
  })
  return login ? ok({ login, deviceToken }) : fail({ code: 'handover-over' })
}

async function deviceOf(deps: Pick<WorkshopDeps, 'store' | 'now'>, token: string | null): Promise<string> {
  const isKnown = (await findDevice(deps, token)) !== null
  return isKnown && token !== null ? token : newDeviceToken()
}
