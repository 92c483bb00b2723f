import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { Handover } from '../../shared/protocol/api.ts'
import type { Access } from '../access/authenticate.ts'
import { handoverLifetimeMs, newHandoverSecret } from '../access/handover-secret.ts'
import { hashSecret, secretPath } from '../access/invitation-secret.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

/** A one-time link by which one more device speaks for the same person; the one before stops. Errors: `login-missing` before the join dialog. */
export async function handOver(
  deps: Pick<WorkshopDeps, 'store' | 'now'>,
  { login }: Access,
): Promise<Result<Handover, Refusal>> {
  if (!login.participant) return fail({ code: 'login-missing' })
  const secret = newHandoverSecret()
  const expiresAt = deps.now() + handoverLifetimeMs
  await deps.store.saveHandover({ secretHash: hashSecret(secret), loginId: login.id, expiresAt })
  return ok({ path: secretPath(secret), expiresAt })
}
