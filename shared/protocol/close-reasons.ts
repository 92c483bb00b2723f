/** Why the server ends a connection: 4000 + the nearest HTTP status. y-websocket 3.1 does not come back after 44xx. */
export const closeCodes = {
  'come-back': 1012,
  'try-later': 1013,
  'login-over': 4401,
  'not-allowed': 4403,
  'unknown-board': 4404,
  rebase: 4409,
  'workshop-closed': 4410,
  'too-large': 4413,
  'bad-message': 4422,
} as const

export type CloseReason = keyof typeof closeCodes

export function closeReasonOf(code: number): CloseReason | undefined {
  const found = Object.entries(closeCodes).find(([, known]) => known === code)
  return found?.[0] as CloseReason | undefined
}
