import {
  type Accessor,
  batch,
  createRenderEffect,
  createSignal,
  getListener,
  on,
  onCleanup,
  type Setter,
  type Signal,
  untrack,
} from 'solid-js'
import type * as Y from 'yjs'
import { followRegisters, readRegister } from '../../shared/board/board-doc.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import type { Assignment, Schedule } from '../../shared/domain/decisions.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { BoardModel, CardPlace, RemoteMove } from './board-model.ts'
import { createCardLists } from './card-lists.ts'
import { cardsInOrder } from './card-order.ts'

/** What is known about a card that somebody has decided on. */
interface Decision {
  assignment: Assignment | undefined
  schedule: Schedule | undefined
}

const undecided: Decision = { assignment: undefined, schedule: undefined }
const rebuildAbove = 500 // changed cards; a first sync changes thousands, and sorting once is cheaper then

/** Follows the document, also when it is replaced by a fresh copy, until its owner is disposed. A move touches four lists and one card, whatever the size of the board. */
export function createBoardModel(options: {
  doc: Accessor<Y.Doc>
  services: readonly PublicService[]
  lanes: readonly Lane[]
  columns: readonly RoadmapColumn[]
}): BoardModel {
  let doc = untrack(options.doc)
  const allCards = cardsInOrder(options.services)
  const positions = new Map(allCards.map((card, index) => [card, index]))
  const laneIds = new Set(options.lanes.map((lane) => lane.id))
  const columnIds = new Set(options.columns.map((column) => column.id))

  const decisions = new Map<CardId, Decision>()
  const decisionOf = (card: CardId) => decisions.get(card) ?? undecided
  const known = (assignment: Assignment | undefined, schedule: Schedule | undefined): Decision => ({
    assignment: assignment && (assignment.lane === null || laneIds.has(assignment.lane)) ? assignment : undefined,
    schedule: schedule && (schedule.column === null || columnIds.has(schedule.column)) ? schedule : undefined,
  })

  const positionOf = (card: CardId) => positions.get(card) ?? 0
  const byPosition = (a: CardId, b: CardId) => positionOf(a) - positionOf(b)
  const inCell = (a: CardId, b: CardId) => {
    const first = decisionOf(a).schedule
    const second = decisionOf(b).schedule
    if (!first || !second || first.column === null || second.column === null) return byPosition(a, b)
    if (first.rank !== second.rank) return first.rank < second.rank ? -1 : 1
    return a < b ? -1 : 1
  }
  const lanes = createCardLists<string>(byPosition)
  const cells = createCardLists<string>(inCell)
  const watched = new Map<CardId, { track: () => unknown; tell: Setter<undefined> }>()
  const decided = createCounters()
  const offers = createCardLists<LaneId>(byPosition)
  const listeners = new Set<(moves: readonly RemoteMove[]) => void>()

  function watch(card: CardId): Decision {
    if (getListener()) {
      let signal = watched.get(card)
      if (!signal) {
        const [track, tell] = createSignal(undefined, { equals: false })
        signal = { track, tell }
        watched.set(card, signal)
      }
      signal.track()
    }
    return decisionOf(card)
  }

  function rebuild(): void {
    const board = readBoard(doc)
    decisions.clear()
    for (const card of new Set([...board.assignments.keys(), ...board.schedules.keys()])) {
      if (positions.has(card)) decisions.set(card, known(board.assignments.get(card), board.schedules.get(card)))
    }
    lanes.rebuild((put) => {
      for (const card of allCards) put(laneKey(placeOf(decisionOf(card))), card)
    })
    cells.rebuild((put) => {
      for (const card of allCards) put(cellKey(placeOf(decisionOf(card))), card)
    })
    decided.reset()
    for (const decision of decisions.values()) decided.add(decidedLane(decision), 1)
    offers.rebuild((put) => {
      for (const [card, decision] of decisions) {
        const lane = offeredLane(decision)
        if (lane !== null) put(lane, card)
      }
    })
    for (const { tell } of watched.values()) tell(undefined)
  }

  function follow(cards: readonly CardId[], isOwn: boolean): void {
    const changes = cards.map((card) => {
      const before = decisionOf(card)
      const after = known(readRegister(doc, 'assignment', card), readRegister(doc, 'schedule', card))
      return { card, before, after, from: placeOf(before), to: placeOf(after) }
    })
    if (!isOwn && listeners.size > 0) {
      const moves = changes
        .filter(({ from, to }) => cellKey(from) !== cellKey(to))
        .map(({ card, from, to, after }) => ({
          card,
          from,
          to,
          by: from.lane === to.lane ? null : (after.assignment?.by ?? null),
        }))
      if (moves.length > 0) for (const listener of listeners) listener(moves)
    }
    const toLanes = changes.filter(({ from, to }) => from.lane !== to.lane)
    const toCells = changes.filter(
      ({ before, after, from, to }) => cellKey(from) !== cellKey(to) || before.schedule?.rank !== after.schedule?.rank,
    )
    for (const { card, before, after } of changes) {
      decisions.set(card, after)
      decided.move(decidedLane(before), decidedLane(after))
    }
    lanes.change({
      out: toLanes.map(({ card, from }) => [laneKey(from), card]),
      in: toLanes.map(({ card, to }) => [laneKey(to), card]),
    })
    cells.change({
      out: toCells.map(({ card, from }) => [cellKey(from), card]),
      in: toCells.map(({ card, to }) => [cellKey(to), card]),
    })
    const toOffers = changes.filter(({ before, after }) => offeredLane(before) !== offeredLane(after))
    const offersOf = (when: 'before' | 'after') =>
      toOffers.flatMap((change): [LaneId, CardId][] => {
        const lane = offeredLane(change[when])
        return lane === null ? [] : [[lane, change.card]]
      })
    if (toOffers.length > 0) offers.change({ out: offersOf('before'), in: offersOf('after') })
    for (const { card } of changes) watched.get(card)?.tell(undefined)
  }

  function followDoc(present: Y.Doc): void {
    doc = present
    batch(rebuild)
    const unfollow = followRegisters(present, (changed, isOwn) => {
      const cards = new Set<CardId>()
      for (const name of ['assignment', 'schedule'] as const) {
        for (const key of changed.get(name) ?? []) if (positions.has(key as CardId)) cards.add(key as CardId)
      }
      if (cards.size === 0) return
      batch(() => (cards.size > rebuildAbove ? rebuild() : follow([...cards], isOwn)))
    })
    onCleanup(unfollow)
  }
  createRenderEffect(on(options.doc, followDoc))

  return {
    assignment: (card) => watch(card).assignment,
    schedule: (card) => watch(card).schedule,
    laneCards: (lane) => lanes.read(laneKey({ lane, column: null })),
    decidedCount: (lane) => decided.read(lane),
    offersTo: (lane) => offers.read(lane).length,
    offeredCards: (lane) => offers.read(lane),
    cellCards: (lane, column) => cells.read(cellKey({ lane, column })),
    allCards,
    position: (card) => positions.get(card),
    onRemoteMoves(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function placeOf(decision: Decision): CardPlace {
  return { lane: decision.assignment?.lane ?? null, column: decision.schedule?.column ?? null }
}

/** The lane that has confirmed a card. */
function decidedLane({ assignment }: Decision): LaneId | null {
  return assignment?.state === 'confirmed' || assignment?.state === 'settled' ? assignment.lane : null
}

/** The lane that is asked to take a card. */
function offeredLane({ assignment }: Decision): LaneId | null {
  return assignment?.state === 'offered' ? (assignment.target ?? null) : null
}

function createCounters() {
  const counts = new Map<LaneId, Signal<number>>()
  const signalOf = (lane: LaneId) => {
    let signal = counts.get(lane)
    if (!signal) {
      signal = createSignal(0)
      counts.set(lane, signal)
    }
    return signal
  }
  const add = (lane: LaneId | null, step: number) => {
    if (lane !== null) signalOf(lane)[1]((count) => count + step)
  }
  return {
    read: (lane: LaneId) => signalOf(lane)[0](),
    reset: () => counts.forEach(([, set]) => void set(0)),
    add,
    move(from: LaneId | null, to: LaneId | null) {
      if (from === to) return
      add(from, -1)
      add(to, 1)
    },
  }
}

const laneKey = (place: CardPlace) => place.lane ?? ''
const cellKey = (place: CardPlace) => `${place.lane ?? ''}/${place.column ?? ''}`
