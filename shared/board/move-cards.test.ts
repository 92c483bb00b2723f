import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { moderator } from '../../test/support/moderator.ts'
import type { CardId, LaneId, ParticipantId } from '../domain/ids.ts'
import { roadmapColumnsFrom } from '../domain/roadmap-column.ts'
import { BoardDoc, readRegister, writeRegister } from './board-doc.ts'
import { assignCards, moveCardsToCell, scheduleCards } from './move-cards.ts'
import { readBoard } from './read-board.ts'

const [dog, passport, kita] = ['99001001001000', '99002002002000', 'x-kita'] as [CardId, CardId, CardId]
const [orderOffice, citizenOffice] = ['amt-32', 'amt-33'] as [LaneId, LaneId]
const anna = 'anna' as ParticipantId
const [firstQuarter, statusQuo] = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 1)

function updatesOf(doc: Y.Doc, change: () => void): number {
  let updates = 0
  const count = () => updates++
  doc.on('update', count)
  change()
  doc.off('update', count)
  return updates
}

test('many cards are assigned in one edit', () => {
  const doc = new BoardDoc()
  expect(updatesOf(doc, () => assignCards(doc, [dog, passport], orderOffice, moderator(anna)))).toBe(1)
  expect([...readBoard(doc).assignments]).toEqual([
    [dog, { lane: orderOffice, state: 'confirmed', by: anna }],
    [passport, { lane: orderOffice, state: 'confirmed', by: anna }],
  ])
})

test('a card that already lies there makes no edit', () => {
  const doc = new BoardDoc()
  assignCards(doc, [dog], orderOffice, moderator(anna))
  expect(updatesOf(doc, () => assignCards(doc, [dog], orderOffice, moderator(anna)))).toBe(0)
})

test('a withdrawn assignment is a value, not a hole', () => {
  const doc = new BoardDoc()
  assignCards(doc, [dog], orderOffice, moderator(anna))
  assignCards(doc, [dog], null, moderator(anna))
  expect(readBoard(doc).assignments.get(dog)).toEqual({ lane: null, state: 'unsure', by: anna })
})

test('lane and column travel together', () => {
  const doc = new BoardDoc()
  const move = () =>
    moveCardsToCell(doc, [kita], { lane: citizenOffice, column: firstQuarter ?? null }, moderator(anna))
  expect(updatesOf(doc, move)).toBe(1)
  expect(readBoard(doc).assignments.get(kita)?.lane).toBe(citizenOffice)
  expect(readBoard(doc).schedules.get(kita)).toMatchObject({ column: '2027-q1', stance: 'wave' })
})

test('cards keep the given order inside the slot', () => {
  const doc = new BoardDoc()
  scheduleCards(doc, [dog], firstQuarter ?? null)
  const after = readBoard(doc).schedules.get(dog)?.rank ?? null
  scheduleCards(doc, [kita, passport], firstQuarter ?? null, { slot: { after, before: null } })
  const ranks = readBoard(doc).schedules
  const inOrder = [...ranks].sort(([, a], [, b]) => (a.rank < b.rank ? -1 : 1)).map(([card]) => card)
  expect(inOrder).toEqual([dog, kita, passport])
})

test('without a slot cards go behind all others of the column', () => {
  const doc = new BoardDoc()
  scheduleCards(doc, [dog], firstQuarter ?? null)
  scheduleCards(doc, [kita, passport], firstQuarter ?? null)
  const ranks = [dog, kita, passport].map((card) => readBoard(doc).schedules.get(card)?.rank ?? '')
  expect(ranks).toEqual([...new Set(ranks)].sort())
})

test('equal neighbours, made by two people at once, leave room behind them', () => {
  const doc = new BoardDoc()
  expect(() => scheduleCards(doc, [dog], firstQuarter ?? null, { slot: { after: 'a0', before: 'a0' } })).not.toThrow()
  expect((readBoard(doc).schedules.get(dog)?.rank ?? '') > 'a0').toBe(true)
})

test('the last column means the status quo', () => {
  const doc = new BoardDoc()
  scheduleCards(doc, [dog], statusQuo ?? null)
  expect(readBoard(doc).schedules.get(dog)).toMatchObject({ column: 'status-quo', stance: 'status-quo' })
})

test('what fits no schema is not on the board, whoever wrote it', () => {
  const doc = new BoardDoc()
  const assignment = doc.getMap('assignment')
  assignment.set(dog, { lane: orderOffice, state: 'owned', by: anna })
  assignment.set('Not An Id', { lane: orderOffice, state: 'confirmed', by: anna })
  assignment.set(kita, new Y.Map())
  assignment.set('__proto__', { lane: null, state: 'confirmed', by: anna })
  expect(readBoard(doc).assignments.size).toBe(0)
})

test('a card keeps what was said about its place while it stays in its column', () => {
  const doc = new BoardDoc()
  scheduleCards(doc, [dog], firstQuarter ?? null)
  const placed = readRegister(doc, 'schedule', dog)
  if (!placed) throw new Error('not placed')
  doc.transact(() => writeRegister(doc, 'schedule', dog, { ...placed, stance: 'early', reason: 'Pilot' }))
  scheduleCards(doc, [dog], firstQuarter ?? null, { slot: { after: placed.rank, before: null } })
  expect(readRegister(doc, 'schedule', dog)).toMatchObject({ stance: 'early', reason: 'Pilot' })
  scheduleCards(doc, [dog], statusQuo ?? null, { reviewAt: '2027-11-22' })
  const waiting = { column: statusQuo?.id, stance: 'status-quo', reviewAt: '2027-11-22' }
  expect(readRegister(doc, 'schedule', dog)).toEqual({ ...waiting, rank: expect.any(String) })
})
