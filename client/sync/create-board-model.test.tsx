import { createEffect, createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardDoc, writeRegister } from '../../shared/board/board-doc.ts'
import { assignCards, moveCardsToCell, scheduleCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import type { CardId, ColumnId, LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { moderator } from '../../test/support/moderator.ts'
import type { BoardModel, RemoteMove } from './board-model.ts'
import { createBoardModel } from './create-board-model.ts'

const me = 'me' as ParticipantId
const columns = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 3)
const lanes: Lane[] = ['32', '50', '51'].map((number) => ({
  id: `lane-${number}` as LaneId,
  number,
  name: `Amt ${number}`,
}))

function aService(name: string, topicArea: string | null = null): PublicService {
  return {
    id: `card-${name.toLowerCase().replace(/[^a-z0-9]/g, '-')}` as CardId,
    leikaKey: null,
    name,
    topicArea,
    bundles: [],
    lifeSituation: null,
    types: [],
    singleDigitalGateway: [],
    legalBasis: null,
    synonyms: [],
    usualDepartment: null,
  }
}

function open(services: PublicService[], doc = new BoardDoc()) {
  return createRoot((dispose) => ({
    doc,
    dispose,
    model: createBoardModel({ doc: () => doc, services, lanes, columns }),
  }))
}

const [ordnung, soziales] = lanes.map((lane) => lane.id)
if (!ordnung || !soziales) throw new Error('lanes')

test('cards lie by Themenfeld in the official order, then by German name', () => {
  const { model } = open([
    aService('Zaun', 'Bauen & Wohnen'),
    aService('Übung'),
    aService('Ofen', 'Eigenes Feld'),
    aService('Äpfel', 'Umwelt'),
    aService('Anbau', 'Bauen & Wohnen'),
    aService('Abfall', 'Umwelt'),
  ])
  expect(model.allCards).toEqual(['card-anbau', 'card-zaun', 'card-abfall', 'card--pfel', 'card-ofen', 'card--bung'])
})

test('a move tells the two lists, the two cells and the card, and nobody else', () => {
  const services = ['a', 'b', 'c'].map((name) => aService(name))
  const { doc, model } = open(services)
  const seen: string[] = []
  createRoot(() => {
    createEffect(() => seen.push(`open ${model.laneCards(null).length}`))
    createEffect(() => seen.push(`ordnung ${model.laneCards(ordnung).length}`))
    createEffect(() => seen.push(`soziales ${model.laneCards(soziales).length}`))
    createEffect(() => seen.push(`cell ${model.cellCards(ordnung, null).length}`))
    createEffect(() => seen.push(`a ${model.assignment('card-a' as CardId)?.lane ?? 'nobody'}`))
    createEffect(() => seen.push(`b ${model.assignment('card-b' as CardId)?.lane ?? 'nobody'}`))
  })
  seen.length = 0
  assignCards(doc, ['card-a' as CardId], ordnung, moderator(me))
  expect(seen.sort()).toEqual(['a lane-32', 'cell 1', 'open 2', 'ordnung 1'])
})

test('a card lies in a cell by its rank, and among the unscheduled by Themenfeld and name', () => {
  const services = ['a', 'b', 'c'].map((name) => aService(name))
  const { doc, model } = open(services)
  const column = columns[0]
  if (!column) throw new Error('column')
  scheduleCards(doc, ['card-c', 'card-a'] as CardId[], column)
  expect(model.cellCards(null, column.id)).toEqual(['card-c', 'card-a'])
  expect(model.cellCards(null, null)).toEqual(['card-b'])
  scheduleCards(doc, ['card-c'] as CardId[], null)
  expect(model.cellCards(null, null)).toEqual(['card-b', 'card-c'])
})

test('entries that name an unknown lane, column or card count as undecided', () => {
  const { doc, model } = open([aService('a')])
  const gone = 'gone' as LaneId
  assignCards(doc, ['card-a', 'card-z'] as CardId[], gone, moderator(me))
  writeRegister(doc, 'schedule', 'card-a' as CardId, { column: 'gone' as ColumnId, rank: 'a0', stance: 'wave' })
  expect(model.assignment('card-a' as CardId)).toBeUndefined()
  expect(model.schedule('card-a' as CardId)).toBeUndefined()
  expect(model.laneCards(null)).toEqual(['card-a'])
  expect(model.cellCards(null, null)).toEqual(['card-a'])
})

test('moves of others are told before the signals change, own ones are not', () => {
  const { doc, model } = open([aService('a')])
  const told: { moves: readonly RemoteMove[]; laneThen: number }[] = []
  model.onRemoteMoves((moves) => told.push({ moves, laneThen: model.laneCards(ordnung).length }))
  assignCards(doc, ['card-a' as CardId], soziales, moderator(me))

  const elsewhere = new BoardDoc()
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc))
  assignCards(elsewhere, ['card-a' as CardId], ordnung, moderator('anna' as ParticipantId))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere))
  expect(told).toEqual([
    {
      moves: [
        {
          card: 'card-a',
          from: { lane: soziales, column: null },
          to: { lane: ordnung, column: null },
          by: 'anna',
        },
      ],
      laneThen: 0,
    },
  ])
})

test('after its owner is gone, nothing follows the document any more', () => {
  const { doc, model, dispose } = open([aService('a')])
  dispose()
  assignCards(doc, ['card-a' as CardId], ordnung, moderator(me))
  expect(model.laneCards(null)).toEqual(['card-a'])
})

test.each([1, 2, 3, 4, 5])(
  'two boards under random edits show what the document says from scratch, seed %i',
  (seed) => {
    const random = seeded(seed)
    const pick = <T,>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
    const services = Array.from({ length: 40 }, (_, index) => aService(`s${index}`, index % 3 === 0 ? 'Umwelt' : null))
    const here = open(services)
    const there = open(services)
    const cards = services.map((service) => service.id)
    for (let step = 0; step < 300; step++) {
      const { doc, model } = pick([here, there])
      const some = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(cards))
      const lane = pick([null, ...lanes.map((known) => known.id), 'gone' as LaneId])
      const column = pick([null, ...columns])
      const rankAt = (offset: number) =>
        model.schedule(model.cellCards(lane, column?.id ?? null)[offset] ?? pick(cards))?.rank
      if (random() < 0.4) assignCards(doc, [...new Set(some)], lane, moderator(me))
      else if (random() < 0.5) scheduleCards(doc, [...new Set(some)], column)
      else {
        const slot = { after: rankAt(0) ?? null, before: rankAt(1) ?? null }
        moveCardsToCell(doc, [...new Set(some)], { lane, column, slot }, moderator(me))
      }
      if (random() < 0.2) exchange(here.doc, there.doc)
    }
    exchange(here.doc, there.doc)
    exchange(here.doc, there.doc)
    const truth = fromScratch(here.doc, here.model.allCards)
    expect(shown(here.model)).toEqual(truth)
    expect(shown(there.model)).toEqual(truth)
  },
)

function exchange(a: Y.Doc, b: Y.Doc) {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
}

const places = [null, ...lanes.map((lane) => lane.id)].flatMap((lane) =>
  [null, ...columns.map((column) => column.id)].map((column) => ({ lane, column })),
)

function shown(model: BoardModel) {
  return {
    lanes: [null, ...lanes.map((lane) => lane.id)].map((lane) => model.laneCards(lane)),
    decided: lanes.map((lane) => model.decidedCount(lane.id)),
    cells: places.map(({ lane, column }) => model.cellCards(lane, column)),
  }
}

/** The same, without signals and without increments. */
function fromScratch(doc: Y.Doc, allCards: readonly CardId[]) {
  const board = readBoard(doc)
  const laneOf = (card: CardId) => {
    const lane = board.assignments.get(card)?.lane ?? null
    return lanes.some(({ id }) => id === lane) ? lane : null
  }
  const columnOf = (card: CardId) => board.schedules.get(card)?.column ?? null
  const rankOf = (card: CardId) => board.schedules.get(card)?.rank ?? ''
  return {
    lanes: [null, ...lanes.map((lane) => lane.id)].map((lane) => allCards.filter((card) => laneOf(card) === lane)),
    decided: lanes.map(
      ({ id }) =>
        allCards.filter((card) => laneOf(card) === id && board.assignments.get(card)?.state === 'confirmed').length,
    ),
    cells: places.map(({ lane, column }) => {
      const found = allCards.filter((card) => laneOf(card) === lane && columnOf(card) === column)
      if (column === null) return found
      return found.sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : a < b ? -1 : 1))
    }),
  }
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
