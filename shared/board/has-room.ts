import type * as Y from 'yjs'
import { prerequisiteKindSchema, projectStepSchema } from '../domain/card-facts.ts'
import { readinessKeySchema } from '../domain/delivery.ts'
import { maxServices } from '../domain/service-list.ts'
import { maxLanes } from '../domain/workshop.ts'
import type { RegisterChange, RegisterName } from './registers.ts'

const perCard = maxServices + 5000 // and those of older lists

/** Entries that a register takes: what the largest workshop could need, so that nobody fills the disk with keys of her own. */
export const maxEntries: Record<RegisterName, number> = {
  assignment: perCard,
  schedule: perCard,
  effort: perCard,
  availability: perCard,
  dependency: perCard,
  prerequisite: perCard * prerequisiteKindSchema.options.length,
  project: perCard * projectStepSchema.options.length,
  solution: perCard,
  profile: 1000,
  team: perCard,
  capacity: maxLanes * 40, // columns of a roadmap
  parking: perCard,
  comment: 10_000, // a hundred people with a hundred each; 20 MB at worst
  commentState: 10_000,
  delivery: perCard,
  unit: 2000, // some per Amt
  readiness: readinessKeySchema.options.length,
  indicator: 50_000, // a thousand services, measured every month for four years
  request: 5000,
  requestState: 5000,
}

/** Whether the board takes a new key. An edit of several may go over the limit once, by what one frame holds. */
export function hasRoom(doc: Y.Doc, change: Pick<RegisterChange, 'register' | 'key'>): boolean {
  const entries = doc.getMap(change.register)
  return entries.has(change.key) || sizeOf(entries) < maxEntries[change.register]
}

const sizes = new WeakMap<Y.Map<unknown>, number | null>()

/** As of the last transaction. Yjs counts by walking through all entries, which an edit of thousands would do for each of them. */
function sizeOf(entries: Y.Map<unknown>): number {
  if (!sizes.has(entries)) entries.observe(() => sizes.set(entries, null))
  const size = sizes.get(entries) ?? entries.size
  sizes.set(entries, size)
  return size
}
