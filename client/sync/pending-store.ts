import { z } from 'zod'
import type { OwnEdit } from '../../shared/board/rebase-edits.ts'
import { parseRegisterChange } from '../../shared/board/registers.ts'

const databaseName = 'auftakt'
const storeName = 'pending-edits'

const storedSchema = z.object({
  edits: z.array(z.array(z.object({ register: z.string(), key: z.string(), before: z.unknown(), after: z.unknown() }))),
})

/** Own edits without a receipt, kept beyond a reload or a crash of the browser; never a copy of the board. */
export interface PendingStore {
  /** What earlier pages left behind, oldest first; what fits no register any more is left out. */
  load(): Promise<OwnEdit[]>
  /** Replaces everything, also what was loaded. Calls are carried out in order. */
  save(edits: readonly OwnEdit[]): void
  close(): void
}

/** Tabs of one login on one board that can keep edits at the same time. */
const maxTabs = 8

/** A place in the database that this page alone may use until it lets go. */
interface Place {
  key: string
  letGo: () => void
}

/**
 * Keeps them in IndexedDB, each tab of a login and board in a place of its own: the lock on a place ends with its tab, and whoever
 * opens the board next takes over what was left there. Where the browser has no IndexedDB (private windows of some), edits last
 * as long as the page; `onFailure` hears of it once.
 */
export function openPendingStore(name: string, onFailure: (error: unknown) => void): PendingStore {
  let isBroken = false
  const giveUp = (error: unknown) => {
    if (!isBroken) onFailure(error)
    isBroken = true
  }
  const opening = Promise.all([openDatabase(), freePlaces(name)])
  let last: Promise<unknown> = opening.catch(giveUp)
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch(giveUp)
  }

  return {
    async load() {
      try {
        const [database, places] = await opening
        const entries = database.transaction(storeName).objectStore(storeName)
        const raw = await Promise.all(places.map(({ key }) => request<unknown>(entries.get(key))))
        return raw.flatMap(readEdits)
      } catch (error) {
        giveUp(error)
        return []
      }
    },
    save(edits) {
      inTurn(async () => {
        if (isBroken) return
        const [database, [own, ...others]] = await opening
        const entries = database.transaction(storeName, 'readwrite').objectStore(storeName)
        for (const { key } of others) entries.delete(key) // loaded before, so it is among the edits now
        if (edits.length === 0) await request(entries.delete(own.key))
        else await request(entries.put({ edits }, own.key))
        for (const { letGo } of others) letGo()
      })
    },
    close() {
      inTurn(async () => {
        const [database, places] = await opening
        for (const { letGo } of places) letGo()
        database.close()
      })
    },
  }
}

function readEdits(raw: unknown): OwnEdit[] {
  const stored = storedSchema.safeParse(raw)
  if (!stored.success) return []
  return stored.data.edits.map((edit) =>
    edit.flatMap(({ register, key, before, after }) => parseRegisterChange({ register, key, before, after }) ?? []),
  )
}

/** Places that no living tab holds, the own one first. */
async function freePlaces(name: string): Promise<[Place, ...Place[]]> {
  // Without TLS a browser has no locks: all tabs share a place then, and the last one that saves wins.
  const shared: Place = { key: `${name}/shared`, letGo: () => {} }
  if (!('locks' in navigator)) return [shared]
  const keys = Array.from({ length: maxTabs }, (_, index) => `${name}/${index}`)
  const [own, ...others] = (await Promise.all(keys.map(hold))).filter((place) => place !== null)
  return own ? [own, ...others] : [shared]
}

function hold(key: string): Promise<Place | null> {
  return new Promise((resolve, reject) => {
    const holding = (lock: Lock | null) => {
      if (lock === null) return resolve(null)
      return new Promise<void>((letGo) => resolve({ key, letGo }))
    }
    navigator.locks.request(`auftakt/${key}`, { ifAvailable: true }, holding).catch(reject)
  })
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName)
  return request(opening)
}

function request<T>(pending: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    pending.onsuccess = () => resolve(pending.result)
    pending.onerror = () => reject(pending.error)
  })
}
