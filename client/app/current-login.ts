import { z } from 'zod'
import { type LoginId, loginIdSchema, type WorkshopId, workshopIdSchema } from '../../shared/domain/ids.ts'
import type { Login } from '../../shared/domain/participant.ts'

/**
 * Which login speaks in this tab. Kept per tab, so that one device can be moderation in one window and an Amt in another;
 * the device cookie proves that it owns them.
 */
const storageKey = 'auftakt-logins'
const storedSchema = z.record(workshopIdSchema, loginIdSchema)

let current: LoginId | null = null

export function currentLoginId(): LoginId | null {
  return current
}

/** From now on the tab's login for this workshop speaks, or the device's latest one when the tab has none. */
export function enterWorkshop(workshop: WorkshopId): void {
  current = readLogins()[workshop] ?? null
}

/** Remembers a login until the tab is closed, and lets it speak. */
export function rememberLogin(login: Login): void {
  current = login.id
  sessionStorage.setItem(storageKey, JSON.stringify({ ...readLogins(), [login.workshopId]: login.id }))
}

function readLogins(): Partial<Record<WorkshopId, LoginId>> {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? '{}'))
    return parsed.success ? parsed.data : {}
  } catch {
    return {} // not JSON: somebody else wrote there, or storage is forbidden
  }
}
