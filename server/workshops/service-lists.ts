import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { ListHash } from '../../shared/domain/ids.ts'
import { type ServiceList, serviceListSchema } from '../../shared/domain/service-list.ts'
import type { StoredServiceList } from '../store/workshop-store.ts'
import type { WorkshopDeps } from './use-case.ts'

const decompress = promisify(gunzip)

export interface SavedList {
  hash: ListHash
  title: string
  count: number
  /** False: the same list was already there. */
  isNew: boolean
}

/** Keeps a list under the hash of its content; the same list again costs nothing. */
export async function saveServiceList(
  deps: Pick<WorkshopDeps, 'store' | 'now'>,
  list: StoredServiceList,
): Promise<SavedList> {
  const outcome = await deps.store.addServiceList(list, deps.now())
  return { hash: list.hash, title: list.title, count: list.count, isNew: outcome === 'added' }
}

/** The list's canonical JSON in UTF-8: gzip as it is stored, or plain for the rare client that takes no gzip. Null: no such list. */
export async function loadListBytes(
  deps: Pick<WorkshopDeps, 'store'>,
  hash: ListHash,
  encoding: 'gzip' | 'plain',
): Promise<Uint8Array | null> {
  const stored = await deps.store.loadServiceList(hash)
  if (!stored) return null
  return encoding === 'gzip' ? stored.gzip : await decompress(stored.gzip)
}

export async function loadServiceList(deps: Pick<WorkshopDeps, 'store'>, hash: ListHash): Promise<ServiceList | null> {
  const bytes = await loadListBytes(deps, hash, 'plain')
  return bytes && serviceListSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
}
