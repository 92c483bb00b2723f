import { randomBytes } from 'node:crypto'

/** Long enough to take out the phone and to find its camera. */
export const handoverLifetimeMs = 10 * 60 * 1000

/** Tells a handover from an invitation, whose secret has no such beginning, so that people hear the right reason when it is over. */
const mark = 'weiter-'

/** A one-time secret of 128 bits; the store knows its hash only. */
export function newHandoverSecret(): string {
  return mark + randomBytes(16).toString('base64url')
}

export function isHandoverSecret(secret: string): boolean {
  return secret.startsWith(mark)
}
