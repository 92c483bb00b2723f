import type { Workshop } from '../../shared/domain/workshop.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'

/** What an open board is built on: it follows these only when the page is loaded anew. */
type Structure = Pick<Workshop, 'listHash' | 'boards' | 'lanes' | 'columns'>

/**
 * What the server says now, for a board that is open: phase, title and people at once, list, boards, lanes and columns as they were when it
 * was opened. `isOutdated`: these differ by now.
 */
export function mergeView(open: WorkshopView, latest: WorkshopView): { view: WorkshopView; isOutdated: boolean } {
  const structure = structureOf(open.workshop)
  return {
    view: { ...latest, workshop: { ...latest.workshop, ...structure } },
    isOutdated: canonicalJson(structure) !== canonicalJson(structureOf(latest.workshop)),
  }
}

function structureOf({ listHash, boards, lanes, columns }: Workshop): Structure {
  return { listHash, boards, lanes, columns }
}
