import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type ListHash, listHashSchema } from '../../shared/domain/ids.ts'
import { type ServiceList, serviceListSchema } from '../../shared/domain/service-list.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import type { WorkshopDeps } from './use-case.ts'

const compress = promisify(gzip)
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
  list: ServiceList,
): Promise<SavedList> {
  const json = canonicalJson(list)
  const hash = listHashSchema.parse(createHash('sha256').update(json).digest('hex'))
  const { title } = list
  const count = list.services.length
  if (await deps.store.hasServiceList(hash)) return { hash, title, count, isNew: false }
  const stored = { hash, title, count, gzip: await compress(json) }
  const outcome = await deps.store.addServiceList(stored, deps.now())
  return { hash, title, count, isNew: outcome === 'added' }
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
