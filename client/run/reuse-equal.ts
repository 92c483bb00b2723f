/**
 * `latest`, built of the parts of `known` wherever the two are equal: what did not change stays the very same object, so nothing that shows
 * it is made anew. For JSON values.
 */
export function reuseEqual<T>(known: unknown, latest: T): T {
  if (Object.is(known, latest) || !isObject(known) || !isObject(latest)) return latest
  if (Array.isArray(known) !== Array.isArray(latest)) return latest
  const pairs = Object.entries(latest).map(([key, value], index) => {
    const before: unknown = Array.isArray(latest) ? findKnown(known, value, index) : Reflect.get(known, key)
    return [key, reuseEqual(before, value)] as const
  })
  const isSame =
    pairs.length === Object.keys(known).length &&
    pairs.every(([key, value]) => Object.is(Reflect.get(known, key), value))
  if (isSame) return known as T // equal in all its parts
  return (Array.isArray(latest) ? pairs.map(([, value]) => value) : Object.fromEntries(pairs)) as T
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Entries with an id are found wherever they moved to. */
function findKnown(list: object, entry: unknown, index: number): unknown {
  const id = idOf(entry)
  if (id === undefined) return Reflect.get(list, index)
  return Object.values(list).find((other) => idOf(other) === id)
}

const idOf = (entry: unknown): unknown => (isObject(entry) ? Reflect.get(entry, 'id') : undefined)
