import { createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import type { CardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { RemoteMove } from '../sync/board-model.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { personColour } from './person-colour.ts'

/** Somebody else who has to do with a card right now. */
export interface RemoteHand {
  name: string
  /** CSS class of `personColour`. */
  colour: string
}

/** A card on its way to where somebody else put it, in pixels of the window. */
export interface Flight {
  id: number
  card: CardId
  hand: RemoteHand | null
  from: DOMRect
  to: DOMRect
}

export interface RemoteHints {
  /** Who drags this card at the moment. */
  dragger(card: CardId): RemoteHand | undefined
  /** Who has just moved this card here; `null` when nobody knows. */
  mover(card: CardId): RemoteHand | null | undefined
  flights: () => readonly Flight[]
  landed(flight: Flight): void
}

const nameStaysMs = 2000
const draggedLatelyMs = 3000
const mostGlowing = 40 // cards at a time; more is a bulk, and no one could follow
const mostFlying = 4

/** Who drags and who moved: from presence and from the moves of others. `elementOf` finds a card on the screen. */
export function createRemoteHints(session: BoardSession, elementOf: (card: CardId) => Element | null): RemoteHints {
  const draggers = createMemo(() => {
    const found = new Map<CardId, RemoteHand>()
    for (const { dragging, person } of session.others()) {
      if (dragging !== null) found.set(dragging, { name: person.name, colour: personColour(person.id) })
    }
    return found
  })
  // The move may arrive a moment after its presence says "nothing in the hand any more".
  const draggedLately = new Map<CardId, { hand: RemoteHand; at: number }>()
  createEffect(() => {
    for (const [card, hand] of draggers()) draggedLately.set(card, { hand, at: performance.now() })
  })

  const [movers, setMovers] = createSignal<ReadonlyMap<CardId, RemoteHand | null>>(new Map())
  const [flights, setFlights] = createSignal<readonly Flight[]>([])
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let nextFlight = 0

  function handOf(move: RemoteMove): RemoteHand | null {
    const known = move.by === null ? undefined : personOf(move.by)
    if (known) return known
    const lately = draggedLately.get(move.card)
    return lately && performance.now() - lately.at < draggedLatelyMs ? lately.hand : null
  }
  function personOf(id: ParticipantId): RemoteHand | undefined {
    const person = session.others().find((other) => other.person.id === id)?.person
    return person && { name: person.name, colour: personColour(person.id) }
  }

  function show(moves: readonly RemoteMove[]): void {
    const isLive = untrack(session.status).name === 'live' // what comes before is the past, not news
    if (!isLive || moves.length + untrack(movers).size > mostGlowing) return
    const hands = new Map(moves.map((move) => [move.card, handOf(move)]))
    setMovers((before) => new Map([...before, ...hands]))
    const timer = setTimeout(() => {
      timers.delete(timer)
      setMovers((before) => new Map([...before].filter(([card, hand]) => hands.get(card) !== hand || !hands.has(card))))
    }, nameStaysMs)
    timers.add(timer)

    if (moves.length + untrack(flights).length > mostFlying || matchMedia('(prefers-reduced-motion: reduce)').matches)
      return
    const starts = moves.map(({ card }) => ({ card, from: elementOf(card)?.getBoundingClientRect() }))
    queueMicrotask(() => {
      const flown = starts.flatMap(({ card, from }) => {
        const to = elementOf(card)?.getBoundingClientRect()
        if (!from || !to || (from.left === to.left && from.top === to.top)) return []
        return [{ id: nextFlight++, card, hand: hands.get(card) ?? null, from, to }]
      })
      if (flown.length > 0) setFlights((before) => [...before, ...flown])
    })
  }

  onCleanup(session.model.onRemoteMoves(show))
  onCleanup(() => timers.forEach(clearTimeout))
  return {
    dragger: (card) => draggers().get(card),
    mover: (card) => movers().get(card),
    flights,
    landed: (flight) => setFlights((before) => before.filter(({ id }) => id !== flight.id)),
  }
}
