import { type Accessor, createMemo, createSignal } from 'solid-js'
import { executorsOf } from '../../shared/catalogue/leika-type.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import { topicAreaOf } from '../../shared/domain/topic-area.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { searchableText, searchWords } from './search-text.ts'

/**
 * What can be filtered by, each a set of values; a card must fit one value of every set that is not empty.
 * topics: code of a Themenfeld, `other`, `none` · lanes: lane id, `none` · executors: `Executor` · states: `AssignmentState`, `undecided` ·
 * suggested: lane id to which a card is suggested that nobody has, `none`.
 */
export const facets = ['topics', 'lanes', 'executors', 'states', 'suggested'] as const
export type Facet = (typeof facets)[number]

/** Search and filter of one board, for all its views. Everything is reactive. */
export interface CardFilter {
  text: Accessor<string>
  setText(text: string): void
  chosen(facet: Facet): ReadonlySet<string>
  toggle(facet: Facet, value: string): void
  /** Only cards of the own lane, those offered to it, and those suggested to it that nobody has. */
  onlyMine: Accessor<boolean>
  setOnlyMine(onlyMine: boolean): void
  /** The lane of the person here; null for moderation, guests and observers. */
  ownLane: Accessor<LaneId | null>
  reset(): void
  /** Makes the first search as quick as the next; call it when somebody is about to search. */
  prepare(): void
  isActive: Accessor<boolean>
  matches(card: CardId): boolean
  /** How many cards of the whole list fit. */
  count: Accessor<number>
  /** How many cards of the whole list have each value of a facet, whatever else is filtered. */
  counts(facet: Facet): ReadonlyMap<string, number>
}

type FilteredSession = Pick<BoardSession, 'model' | 'services' | 'login' | 'suggestions'>

/** Text, Themenfeld and executor are decided once per change for the whole list; lane and state per card, when they are asked for. */
export function createCardFilter(session: FilteredSession): CardFilter {
  const { model, services } = session
  const [text, setText] = createSignal('')
  const [onlyMine, setOnlyMine] = createSignal(false)
  const sets = {
    topics: createSignal<ReadonlySet<string>>(new Set()),
    lanes: createSignal<ReadonlySet<string>>(new Set()),
    executors: createSignal<ReadonlySet<string>>(new Set()),
    states: createSignal<ReadonlySet<string>>(new Set()),
    suggested: createSignal<ReadonlySet<string>>(new Set()),
  }
  const chosen = (facet: Facet) => sets[facet][0]()
  const ownLane = createMemo(() => session.login().participant?.laneId ?? null)

  const haystacks = lazy(() => model.allCards.map((card) => searchableText(serviceOf(card))))
  const topicOf = lazy(() => model.allCards.map((card) => topicValue(serviceOf(card).topicArea)))
  const executorsOfCard = lazy(() => model.allCards.map((card) => executorsOf(serviceOf(card).types)))
  function serviceOf(card: CardId) {
    const service = services.get(card)
    if (!service) throw new Error(`Card ${card} stands in no service list`)
    return service
  }

  /** By position in the list; null: nothing to look for, so everything fits. */
  const fitsFacts = createMemo((): Uint8Array | null => {
    const words = searchWords(text())
    const topics = chosen('topics')
    const executors = chosen('executors')
    if (words.length === 0 && topics.size === 0 && executors.size === 0) return null
    const fits = new Uint8Array(model.allCards.length)
    for (let position = 0; position < fits.length; position++) {
      const fitsWords = words.length === 0 || words.every((word) => haystacks()[position]?.includes(word))
      const fitsTopic = topics.size === 0 || topics.has(topicOf()[position] ?? '')
      const fitsExecutor =
        executors.size === 0 || (executorsOfCard()[position]?.some((executor) => executors.has(executor)) ?? false)
      fits[position] = fitsWords && fitsTopic && fitsExecutor ? 1 : 0
    }
    return fits
  })
  const asksBoard = createMemo(
    () => chosen('lanes').size > 0 || chosen('states').size > 0 || chosen('suggested').size > 0 || onlyMine(),
  )
  const isActive = createMemo(() => fitsFacts() !== null || asksBoard())

  const laneValue = (card: CardId) => model.assignment(card)?.lane ?? 'none'
  const stateValue = (card: CardId) => {
    const assignment = model.assignment(card)
    return assignment && assignment.lane !== null ? assignment.state : 'undecided'
  }
  const suggestedValue = (card: CardId) => session.suggestions.of(card)?.lane ?? 'none'
  const isMine = (card: CardId) => {
    const assignment = model.assignment(card)
    const lanes = [assignment?.lane, assignment?.state === 'offered' ? assignment.target : null]
    return ownLane() !== null && (lanes.includes(ownLane()) || suggestedValue(card) === ownLane())
  }
  function matches(card: CardId): boolean {
    const facts = fitsFacts()
    if (facts) {
      const position = model.position(card)
      if (position === undefined || facts[position] !== 1) return false
    }
    if (!asksBoard()) return true
    if (onlyMine() && !isMine(card)) return false
    const lanes = chosen('lanes')
    if (lanes.size > 0 && !lanes.has(laneValue(card))) return false
    const suggested = chosen('suggested')
    if (suggested.size > 0 && !suggested.has(suggestedValue(card))) return false
    const states = chosen('states')
    return states.size === 0 || states.has(stateValue(card))
  }

  return {
    text,
    setText,
    chosen,
    toggle(facet, value) {
      sets[facet][1]((before) => {
        const after = new Set(before)
        if (!after.delete(value)) after.add(value)
        return after
      })
    },
    onlyMine,
    setOnlyMine,
    ownLane,
    reset() {
      setText('')
      setOnlyMine(false)
      for (const facet of facets) if (chosen(facet).size > 0) sets[facet][1](new Set<string>())
    },
    prepare: () => void haystacks(),
    isActive,
    matches,
    count: createMemo(() => (isActive() ? model.allCards.filter(matches).length : model.allCards.length)),
    counts(facet) {
      const valuesOf: Record<Facet, (card: CardId, position: number) => readonly string[]> = {
        topics: (_, position) => [topicOf()[position] ?? ''],
        executors: (_, position) => executorsOfCard()[position] ?? [],
        lanes: (card) => [laneValue(card)],
        states: (card) => [stateValue(card)],
        suggested: (card) => [suggestedValue(card)],
      }
      const counts = new Map<string, number>()
      model.allCards.forEach((card, position) => {
        for (const value of valuesOf[facet](card, position)) counts.set(value, (counts.get(value) ?? 0) + 1)
      })
      return counts
    },
  }
}

function topicValue(topicArea: string | null): string {
  return topicArea === null ? 'none' : (topicAreaOf(topicArea)?.code ?? 'other')
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
