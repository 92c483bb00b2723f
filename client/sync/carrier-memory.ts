import { z } from 'zod'

/** What a page has learned about the way to the server, for its next connections. */
export interface CarrierMemory {
  /** Until then nobody tries a WebSocket; epoch ms. */
  httpUntil: number
  /** When a WebSocket that had worked was cut soon after, latest last; epoch ms. */
  cutAt: readonly number[]
}

export const freshMemory: CarrierMemory = { httpUntil: 0, cutAt: [] }

/** The network may be another one by then: from the town hall to the desk at home. */
const rememberMs = 10 * 60_000
/** So many cuts within the window are a proxy that cuts what is idle, and no bad minute of the line. */
const maxCuts = 3
const cutWindowMs = 5 * 60_000

/** HTTP delivered where a WebSocket did not. */
export const rememberHttp = (now: number): CarrierMemory => ({ httpUntil: now + rememberMs, cutAt: [] })

export function rememberCut(memory: CarrierMemory, now: number): CarrierMemory {
  const cutAt = [...memory.cutAt.filter((at) => at > now - cutWindowMs), now]
  return cutAt.length >= maxCuts ? rememberHttp(now) : { ...memory, cutAt }
}

const storageKey = 'auftakt-carrier'
const storedSchema = z.object({ httpUntil: z.number(), cutAt: z.array(z.number()) })

/** Per tab, and gone with it. */
export function readCarrierMemory(storage: Pick<Storage, 'getItem'>): CarrierMemory {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(storage.getItem(storageKey) ?? 'null'))
    return parsed.success ? parsed.data : freshMemory
  } catch {
    return freshMemory // not ours, or storage is forbidden
  }
}

export function writeCarrierMemory(storage: Pick<Storage, 'setItem'>, memory: CarrierMemory): void {
  try {
    storage.setItem(storageKey, JSON.stringify(memory))
  } catch {
    // storage is forbidden: every connection tries anew
  }
}
