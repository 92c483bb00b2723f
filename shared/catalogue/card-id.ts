import { type CardId, cardIdSchema } from '../domain/ids.ts'
import type { LeikaKey, ServiceBundle } from '../domain/public-service.ts'

/**
 * The card of a service: its LeiKa key, else `x-` and 16 hex digits from its first bundle (the OZG id, else its name) and its
 * name, so that the same service has the same card in the next version of a list. Capitals make no difference.
 * The function must never change: boards hold its results.
 */
export function cardIdOf(service: {
  leikaKey: LeikaKey | null
  bundles: readonly ServiceBundle[]
  name: string
}): CardId {
  if (service.leikaKey !== null) return cardIdSchema.parse(service.leikaKey)
  const bundle = service.bundles[0]
  return cardIdSchema.parse(
    `x-${hash64(`${bundle ? (bundle.ozgId ?? bundle.name) : ''}\n${service.name}`.toLowerCase())}`,
  )
}

/** Two 32-bit multiplicative hashes with different seeds; no protection against somebody who looks for equal ones. */
function hash64(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return hex(high) + hex(low)
}

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0')
