import { z } from 'zod'
import { type CommentId, commentIdSchema } from '../../shared/domain/card-facts.ts'

/** More than a workshop ever writes; of more, the ones seen longest ago are new again. */
export const maxSeenComments = 5000

const storedSchema = z.array(commentIdSchema)

/** Which comments this person has looked at on this device. By id, because clocks differ; the last seen last. */
export function readSeenComments(storage: Pick<Storage, 'getItem'>, key: string): ReadonlySet<CommentId> {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(storage.getItem(key) ?? '[]'))
    return new Set(parsed.success ? parsed.data : [])
  } catch {
    return new Set() // not ours, or storage is forbidden
  }
}

/** Adds to what another tab may have seen meanwhile. */
export function addSeenComments(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  key: string,
  ids: readonly CommentId[],
): ReadonlySet<CommentId> {
  const seen = new Set([...readSeenComments(storage, key), ...ids].slice(-maxSeenComments))
  try {
    storage.setItem(key, JSON.stringify([...seen]))
  } catch {
    // storage is full or forbidden: they are new again after the next reload
  }
  return seen
}
