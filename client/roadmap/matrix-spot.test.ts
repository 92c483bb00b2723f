import { expect, test } from 'vitest'
import type { CardId } from '../../shared/domain/ids.ts'
import { type MatrixShape, matrixScroll, matrixSpot } from './matrix-spot.ts'

const cell = (row: number, column: number, count: number) =>
  Array.from({ length: count }, (_, index) => `r${row}c${column}-${index}` as CardId)

/** Four rows; row 1 is tall and has cards without a date and in column 3 only, row 3 has none at all. */
const shape: MatrixShape = {
  layout: { count: 9, width: 188, headWidth: 156, stickyFirst: true },
  tops: [0, 189, 618, 807, 875],
  cardStep: 60,
  cards: (row, column) => {
    if (row === 3) return []
    if (row === 1) return column === 0 ? cell(row, column, 2) : column === 3 ? cell(row, column, 7) : []
    return cell(row, column, 3)
  },
}

test.each([
  { left: 0, top: 0, row: 0, card: 'r0c0-0' },
  { left: 376, top: 0, row: 0, card: 'r0c3-0' },
  { left: 0, top: 189, row: 1, card: 'r1c0-0' },
  { left: 188, top: 189 + 240, row: 1, card: 'r1c3-4' }, // column 2 is empty, so one further right
  { left: 0, top: 810, row: 3, card: null },
  { left: 0, top: 99_999, row: 3, card: null },
])('at $left, $top one looks at row $row', ({ left, top, row, card }) => {
  expect(matrixSpot(shape, { left, top })).toEqual({ row, card })
})

test('who follows has the row at the top and the column of the card at the left', () => {
  expect(matrixScroll(shape, 1, { row: 1, column: 3, index: 4 })).toEqual({ left: 376, top: 189 + 240 })
  expect(matrixScroll(shape, 0, { row: 0, column: 0, index: 0 })).toEqual({ left: 0, top: 0 })
})

test('a card that lies elsewhere here moves sideways only; one that is not there moves nothing sideways', () => {
  expect(matrixScroll(shape, 2, { row: 0, column: 4, index: 2 })).toEqual({ left: 564, top: 618 })
  expect(matrixScroll(shape, 2, null)).toEqual({ left: null, top: 618 })
})

test('a card far down in a row that is low here does not lead past the row', () => {
  expect(matrixScroll(shape, 0, { row: 0, column: 1, index: 30 }).top).toBeLessThan(189)
})
