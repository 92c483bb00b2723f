import { type BoardId, loginIdSchema, type WorkshopId } from '../../shared/domain/ids.ts'
import type { Login } from '../../shared/domain/participant.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'
import { deviceLifetimeMs } from './device-cookie.ts'
import { hashSecret } from './invitation-secret.ts'
import { mayOpenBoard } from './rights.ts'

/** Who asks: the cookie proves the device, the login id says which of its logins speaks. */
export interface Credentials {
  deviceToken: string | null
  /** Undefined: the device's latest login that fits. */
  loginId: string | undefined
}

/** What is asked for. */
export type AccessScope = { workshopId: WorkshopId } | { boardId: BoardId }

export interface Access {
  login: Login
  workshop: Workshop
  /** False: she waits until the moderation lets her in. */
  isAdmitted: boolean
}

/**
 * Errors: `not-found` – no such workshop or board; `login-missing` – this device has no login there, or not the one that it names;
 * `not-allowed` – the login is for another board or workshop.
 */
export async function authenticate(
  deps: { store: WorkshopStore; now: () => number },
  credentials: Credentials,
  scope: AccessScope,
): Promise<Result<Access, 'not-found' | 'login-missing' | 'not-allowed'>> {
  const { store } = deps
  const workshop = await ('boardId' in scope
    ? store.loadWorkshopOfBoard(scope.boardId)
    : store.loadWorkshop(scope.workshopId))
  if (!workshop) return fail('not-found')

  const deviceHash = await findDevice(deps, credentials.deviceToken)
  if (deviceHash === null) return fail('login-missing')
  const logins = await loginsOf(store, deviceHash, { workshop, loginId: credentials.loginId })
  if (logins.length === 0) return fail('login-missing')
  const fitting = logins.filter(
    (login) => login.workshopId === workshop.id && (!('boardId' in scope) || mayOpenBoard(login, scope.boardId)),
  )
  const [login] = fitting
  return login ? ok({ login, workshop, isAdmitted: await isAdmitted(store, login) }) : fail('not-allowed')
}

/** Those who lead are in. Who has not said who she is would wait as soon as she does, where the moderation wants to be asked. */
async function isAdmitted(store: WorkshopStore, { role, participant, workshopId }: Login): Promise<boolean> {
  if (role === 'moderator') return true
  if (participant) return store.isAdmitted(participant.id)
  return (await store.loadSetup(workshopId))?.admission !== 'ask'
}

/** The hash of a device that is known and was not away for too long, else null. */
export async function findDevice(
  deps: { store: WorkshopStore; now: () => number },
  token: string | null,
): Promise<string | null> {
  if (token === null) return null
  const deviceHash = hashSecret(token)
  const usedAt = await deps.store.findDeviceUse(deviceHash)
  return usedAt !== null && usedAt + deviceLifetimeMs > deps.now() ? deviceHash : null
}

async function loginsOf(
  store: WorkshopStore,
  deviceHash: string,
  asked: { workshop: Workshop; loginId: string | undefined },
): Promise<Login[]> {
  if (asked.loginId === undefined) return store.listLogins(deviceHash, asked.workshop.id)
  const loginId = loginIdSchema.safeParse(asked.loginId)
  const login = loginId.success ? await store.findLogin(loginId.data, deviceHash) : null
  return login ? [login] : []
}
