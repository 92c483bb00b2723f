import { createMemo, createSignal, onCleanup } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { KnownPlace } from '../../shared/suggest/known-place.ts'
import type { Suggestion, SuggestLane } from '../../shared/suggest/suggest-lane.ts'
import type { BoardModel } from './board-model.ts'

export interface Suggestions {
  /** Who should have a card that nobody has, and why; null: somebody has it, or nobody knows. Reactive. */
  of(card: CardId): Suggestion | null
  /** The cards that nobody has and that are suggested to a lane, by Themenfeld and name. Reactive. */
  cardsFor(lane: LaneId): readonly CardId[]
  /** The lane for an action, whether or not it is on the screen already. Not reactive. */
  laneFor(card: CardId): LaneId | null
}

const none: readonly CardId[] = []

/** Works them out behind the first picture of the board: for thousands of services that takes a tenth of a second. */
export function createSuggestions(options: {
  model: BoardModel
  services: ReadonlyMap<CardId, PublicService>
  /** Reactive. */
  suggestLane: () => SuggestLane
  /** Where cards lie elsewhere. Reactive. */
  knownPlaces: () => readonly KnownPlace[]
}): Suggestions {
  const { model, services } = options
  const [isDue, setDue] = createSignal(false)
  const timer = setTimeout(() => setDue(true), 0)
  onCleanup(() => clearTimeout(timer))

  const known = createMemo(() => {
    const suggest = options.suggestLane()
    const elsewhere = new Map<CardId, KnownPlace>()
    for (const place of options.knownPlaces()) if (!elsewhere.has(place.card)) elsewhere.set(place.card, place)
    const found = new Map<CardId, Suggestion | null>()
    return (card: CardId): Suggestion | null => {
      const before = found.get(card)
      if (before !== undefined) return before
      const service = services.get(card)
      const usual = service ? suggest(service) : null
      const place = elsewhere.get(card)
      // a plan is the own word, a list names it outright; what others do says more than a rule
      const isNamed = usual?.reason.kind === 'department' && place?.reason.kind !== 'plan'
      const suggestion = place && !isNamed ? { lane: place.lane, reason: place.reason } : usual
      found.set(card, suggestion)
      return suggestion
    }
  })
  const byLane = createMemo(() => {
    const lists = new Map<LaneId, CardId[]>()
    if (!isDue()) return lists
    for (const card of model.laneCards(null)) {
      const lane = known()(card)?.lane
      if (lane === undefined) continue
      const list = lists.get(lane)
      if (list) list.push(card)
      else lists.set(lane, [card])
    }
    return lists
  })

  return {
    of: (card) => (isDue() && (model.assignment(card)?.lane ?? null) === null ? known()(card) : null),
    cardsFor: (lane) => byLane().get(lane) ?? none,
    laneFor: (card) => known()(card)?.lane ?? null,
  }
}
