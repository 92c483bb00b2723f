import type { CardId } from '../domain/ids.ts'
import type { PublicService } from '../domain/public-service.ts'

/** A service that is in both lists under one key and is called something else now. */
export interface RenamedService {
  id: CardId
  before: string
  after: string
}

/** A service whose key is gone, and new ones that go on with its group, service and Verrichtung: probably it was split. */
export interface SplitService {
  from: PublicService
  into: PublicService[]
}

/** What a newer list version changes. Services are compared by key, never by name. */
export interface ListUpdate {
  unchanged: number
  renamed: RenamedService[]
  added: PublicService[]
  /** All that are gone, the split ones too. */
  vanished: PublicService[]
  split: SplitService[]
  /** Gone, and a new one without a common key has the same name: for people to look at, nothing is done about it. */
  sameName: { before: PublicService; after: PublicService }[]
}

const stemDigits = 11 // 99, group, service, Verrichtung; only the detail may differ

export function compareLists(before: readonly PublicService[], after: readonly PublicService[]): ListUpdate {
  const known = new Map(before.map((service) => [service.id, service]))
  const kept = new Set<CardId>()
  const update: ListUpdate = { unchanged: 0, renamed: [], added: [], vanished: [], split: [], sameName: [] }
  for (const service of after) {
    const old = known.get(service.id)
    if (!old) update.added.push(service)
    else {
      kept.add(service.id)
      if (old.name === service.name) update.unchanged++
      else update.renamed.push({ id: service.id, before: old.name, after: service.name })
    }
  }
  update.vanished = before.filter(({ id }) => !kept.has(id))
  const byStem = groupBy(update.added, stemOf)
  const byName = groupBy(update.added, ({ name }) => foldName(name))
  for (const service of update.vanished) {
    const stem = stemOf(service)
    const into = stem === null ? [] : (byStem.get(stem) ?? [])
    if (into.length > 0) update.split.push({ from: service, into })
    else
      for (const namesake of byName.get(foldName(service.name)) ?? []) {
        update.sameName.push({ before: service, after: namesake })
      }
  }
  return update
}

/**
 * The services of a workshop after an update: the newer list, and behind it those that it lacks and that somebody has decided about, so that
 * no decision loses its name. Those are marked as gone; one that is back is not marked any more.
 */
export function mergeLists(
  before: readonly PublicService[],
  after: readonly PublicService[],
  isDecided: (card: CardId) => boolean,
): PublicService[] {
  const present = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !present.has(id) && isDecided(id))
  return [...after, ...gone.map((service) => ({ ...service, isGone: true as const }))]
}

const stemOf = ({ leikaKey }: PublicService): string | null => leikaKey?.slice(0, stemDigits) ?? null
const foldName = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
