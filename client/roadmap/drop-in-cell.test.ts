import { expect, test } from 'vitest'
import type { Schedule } from '../../shared/domain/decisions.ts'
import type { CardId, ColumnId, LaneId } from '../../shared/domain/ids.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { fail, ok } from '../../shared/kit/result.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { dropInCell, landingInCell } from './drop-in-cell.ts'

const columns = [null, ...roadmapColumnsFrom({ year: 2027, quarter: 1 }, 2)]
const lanes = [null, 'amt-50' as LaneId]
const card = 'x' as CardId

/** A matrix whose cell (row 1, column 1) holds these cards, of which `shown` have a place. */
function aMatrix(cell: string[], shown = cell.length, hiddenByFilter: string[] = []) {
  const cards = cell.filter((id) => !hiddenByFilter.includes(id)) as CardId[]
  const edits: unknown[] = []
  const matrix = {
    laneOf: (row: number) => lanes[row] ?? null,
    columnOf: (column: number) => columns[column] ?? null,
    cellAt: () => ({
      cards: () => cards,
      shown: () => cards.slice(0, shown),
      hidden: () => cards.length - Math.min(shown, cards.length),
    }),
  }
  const model = {
    schedule: (id: CardId) => ({ column: '2027-q1' as ColumnId, rank: `${id}0`, stance: 'wave' }) as Schedule,
    cellCards: () => cell as CardId[],
    position: (id: CardId) => id.charCodeAt(0),
  }
  const session = {
    model: model as never,
    mayPlace: () => ok(true as const) as ReturnType<BoardSession['mayPlace']>,
    assign: (...edit: unknown[]) => void edits.push(['assign', ...edit]),
    schedule: (...edit: unknown[]) => void edits.push(['schedule', ...edit]),
    moveToCell: (...edit: unknown[]) => void edits.push(['moveToCell', ...edit]),
  }
  return { matrix, model, session, edits }
}

const at = (row: number, column: number, index = 0) => ({ row, column, index })

test('to another quarter of the same lane only the schedule changes, between the neighbours', () => {
  const { matrix, session, edits } = aMatrix(['a', 'b', 'c'])
  expect(dropInCell(session, matrix, card, at(1, 2), at(1, 1, 1))).toBe(true)
  expect(edits).toEqual([['schedule', [card], columns[1], { after: 'a0', before: 'b0' }]])
})

test('to another lane and quarter it is one edit', () => {
  const { matrix, session, edits } = aMatrix(['a'])
  dropInCell(session, matrix, card, at(0, 0), at(1, 1, 1))
  expect(edits).toEqual([
    ['moveToCell', [card], { lane: 'amt-50', column: columns[1], slot: { after: 'a0', before: null } }],
  ])
})

test('where only the Amt may change, the card keeps its date', () => {
  const { matrix, session, edits } = aMatrix(['a'])
  const inAcceptance = { ...session, mayPlace: () => fail('phase-closed' as const) }
  dropInCell(inAcceptance, matrix, card, at(0, 1), at(1, 1, 1))
  expect(edits).toEqual([['assign', [card], 'amt-50']])
})

test('off the roadmap, and to another lane without a date', () => {
  const { matrix, session, edits } = aMatrix([])
  dropInCell(session, matrix, card, at(1, 2), at(1, 0))
  dropInCell(session, matrix, card, at(0, 0), at(1, 0))
  dropInCell(session, matrix, card, at(0, 2), at(1, 0))
  expect(edits).toEqual([
    ['schedule', [card], null],
    ['assign', [card], 'amt-50'],
    ['moveToCell', [card], { lane: 'amt-50', column: null }],
  ])
})

test('at its own place nothing changes', () => {
  const { matrix, session, edits } = aMatrix(['a', 'b', 'c'])
  expect(dropInCell(session, matrix, 'b' as CardId, at(1, 1, 1), at(1, 1, 2))).toBe(false)
  expect(dropInCell(session, matrix, card, at(1, 0, 4), at(1, 0, 0))).toBe(false)
  expect(edits).toEqual([])
})

test('what a filter hides keeps its place before the card that one drops on', () => {
  const { matrix, session, edits } = aMatrix(['a', 'b', 'c'], 3, ['b'])
  dropInCell(session, matrix, card, at(1, 2), at(1, 1, 1))
  expect(edits).toEqual([['schedule', [card], columns[1], { after: 'b0', before: 'c0' }]])
})

test('in a cell that hides some of its cards, one lands among those shown', () => {
  const { matrix, model } = aMatrix(['a', 'b', 'c', 'd', 'e'], 3)
  expect(landingInCell(model, matrix, at(1, 1), card, 9).index).toBe(2)
  expect(landingInCell(model, matrix, at(1, 1), card, null).index).toBe(2)
  expect(landingInCell(model, matrix, at(1, 1), card, 0.6).index).toBe(1)
})

test('among the cards without a date one lands by Themenfeld and name, wherever one points', () => {
  const { matrix, model } = aMatrix(['a', 'y', 'z'])
  expect(landingInCell(model, matrix, at(1, 0), card, 0).index).toBe(1)
})
