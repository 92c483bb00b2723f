import { expect, test } from 'vitest'
import type { Schedule } from '../../shared/domain/decisions.ts'
import type { CardId, ColumnId, LaneId } from '../../shared/domain/ids.ts'
import { slotAtEnd, slotBefore } from './slot-in-cell.ts'

const cell = ['a', 'b', 'c', 'd'] as CardId[]
const quarter = '2027-q1' as ColumnId
const model = {
  schedule: (card: CardId): Schedule | undefined =>
    cell.includes(card) ? { column: quarter, rank: `${card}0`, stance: 'wave' } : undefined,
  cellCards: (lane: LaneId | null) => (lane === null ? cell.slice(0, 2) : lane === 'full' ? cell : []),
}

test('a card from elsewhere lands between its neighbours', () => {
  const card = 'z' as CardId
  expect(slotBefore(model, cell, 0, card)).toEqual({ after: null, before: 'a0' })
  expect(slotBefore(model, cell, 2, card)).toEqual({ after: 'b0', before: 'c0' })
  expect(slotBefore(model, cell, 4, card)).toEqual({ after: 'd0', before: null })
})

test('a card that moves inside its cell does not count as its own neighbour', () => {
  const card = 'b' as CardId
  expect(slotBefore(model, cell, 3, card)).toEqual({ after: 'c0', before: 'd0' })
  expect(slotBefore(model, cell, 0, card)).toEqual({ after: null, before: 'a0' })
  expect(slotBefore(model, cell, 2, card)).toEqual({ after: 'a0', before: 'c0' })
})

test('between equal ranks there is no room, so the card lands behind all of them', () => {
  const ranks: Record<string, string> = { a: 'a0', b: 'a0', c: 'a0', d: 'b0' }
  const equal = { schedule: (card: CardId): Schedule => ({ column: quarter, rank: ranks[card] ?? '', stance: 'wave' }) }
  expect(slotBefore(equal, cell, 1, 'z' as CardId)).toEqual({ after: 'a0', before: 'b0' })
})

test('cards of several lanes go behind the last card of all of them', () => {
  expect(slotAtEnd(model, [null, 'full' as LaneId], quarter)).toEqual({ after: 'd0', before: null })
  expect(slotAtEnd(model, ['empty' as LaneId], quarter)).toEqual({ after: null, before: null })
})
