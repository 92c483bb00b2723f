import type { CardId, LaneId, ListHash } from '../../shared/domain/ids.ts'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { createSuggestLane } from '../../shared/suggest/suggest-lane.ts'
import type { SetupStore } from '../store/setup-store.ts'

/** So many are remembered; each takes up to a second or two to make and a small map to keep. */
const maxRemembered = 20
/** Some ten milliseconds of work; then others are heard. */
const servicesPerTurn = 100

/** Which Amt each service of a workshop is suggested to, by the rules that also the screens know; worked out once for list, Ämter and rules. */
export function createSuggestedLanes(deps: {
  store: Pick<SetupStore, 'loadSetup'>
  readList: (hash: ListHash) => Promise<ServiceList | null>
}): (workshop: Workshop) => Promise<ReadonlyMap<CardId, LaneId>> {
  const remembered = new Map<string, Promise<ReadonlyMap<CardId, LaneId>>>()
  return async (workshop) => {
    const rules = (await deps.store.loadSetup(workshop.id))?.suggestionRules ?? []
    const name = JSON.stringify([workshop.listHash, workshop.lanes, rules])
    const known = remembered.get(name)
    if (known) return known
    if (remembered.size >= maxRemembered) remembered.clear()
    const made = deps.readList(workshop.listHash).then(async (list) => {
      const suggest = createSuggestLane(workshop.lanes, rules)
      const lanes = new Map<CardId, LaneId>()
      for (const [index, service] of (list?.services ?? []).entries()) {
        if (index % servicesPerTurn === 0) await new Promise((resolve) => setImmediate(resolve))
        const lane = suggest(service)?.lane
        if (lane !== undefined) lanes.set(service.id, lane)
      }
      return lanes
    })
    remembered.set(name, made)
    made.catch(() => remembered.delete(name)) // who asked hears of it
    return made
  }
}
