import { expect, test } from 'vitest'
import { type Assignment, assignmentSchema } from '../domain/decisions.ts'
import type { CardId } from '../domain/ids.ts'
import { placesOfBoards } from './known-place.ts'

const board = (...cards: [card: string, lane: string | null, state?: string][]) =>
  new Map<CardId, Assignment>(
    cards.map(([card, lane, state = 'confirmed']) => [
      card as CardId,
      assignmentSchema.parse({ lane, state, by: 'jan' }),
    ]),
  )

test('what two Kommunen have the same way is told with their number, what one has is not', () => {
  const places = placesOfBoards([
    board(['dog', 'amt-22'], ['pass', 'amt-33']),
    board(['dog', 'amt-22'], ['pass', 'amt-32']),
    board(['dog', 'amt-32'], ['kita', 'amt-51']),
  ])
  expect(places).toEqual([{ card: 'dog', lane: 'amt-22', reason: { kind: 'boards', count: 2 } }])
})

test('only what is confirmed or settled counts, and a tie says nothing', () => {
  expect(
    placesOfBoards([
      board(['a', 'amt-22', 'settled'], ['b', 'amt-22', 'offered'], ['c', 'amt-22']),
      board(['a', 'amt-22'], ['b', 'amt-22', 'unsure'], ['c', 'amt-22']),
      board(['b', null, 'unsure'], ['c', 'amt-33']),
      board(['c', 'amt-33']),
    ]),
  ).toEqual([{ card: 'a', lane: 'amt-22', reason: { kind: 'boards', count: 2 } }])
})
