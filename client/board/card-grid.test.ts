import { expect, test } from 'vitest'
import { cellAfterKey, edgeOf, type GridShape, stopAfterKey } from './card-grid.ts'

/** Rows of columns, each with a number of cards. */
function aGrid(counts: number[][]): GridShape {
  return {
    rows: counts.length,
    columns: counts[0]?.length ?? 0,
    count: ({ row, column }) => counts[row]?.[column] ?? 0,
  }
}

const grid = aGrid([
  [0, 3, 1],
  [2, 0, 20],
  [1, 4, 0],
])

test('up and down go through a list and on to the next one below that has cards', () => {
  expect(stopAfterKey(grid, { row: 0, column: 1, index: 1 }, 'ArrowDown')).toEqual({ row: 0, column: 1, index: 2 })
  expect(stopAfterKey(grid, { row: 0, column: 1, index: 2 }, 'ArrowDown')).toEqual({ row: 2, column: 1, index: 0 })
  expect(stopAfterKey(grid, { row: 2, column: 1, index: 0 }, 'ArrowUp')).toEqual({ row: 0, column: 1, index: 2 })
  expect(stopAfterKey(grid, { row: 2, column: 1, index: 3 }, 'ArrowDown')).toBeNull()
})

test('left and right keep the height as far as the next list reaches, and jump over empty lists', () => {
  expect(stopAfterKey(grid, { row: 1, column: 2, index: 7 }, 'ArrowLeft')).toEqual({ row: 1, column: 0, index: 1 })
  expect(stopAfterKey(grid, { row: 0, column: 1, index: 2 }, 'ArrowRight')).toEqual({ row: 0, column: 2, index: 0 })
  expect(stopAfterKey(grid, { row: 0, column: 1, index: 2 }, 'ArrowLeft')).toBeNull()
})

test('Home, End and the page keys stay in the list; with Ctrl they go to the ends of the board', () => {
  const from = { row: 1, column: 2, index: 3 }
  expect(stopAfterKey(grid, from, 'Home')).toEqual({ ...from, index: 0 })
  expect(stopAfterKey(grid, from, 'End')).toEqual({ ...from, index: 19 })
  expect(stopAfterKey(grid, from, 'PageDown')).toEqual({ ...from, index: 11 })
  expect(stopAfterKey(grid, from, 'PageUp')).toEqual({ ...from, index: 0 })
  expect(stopAfterKey(grid, from, 'Home', true)).toEqual({ row: 0, column: 1, index: 0 })
  expect(stopAfterKey(grid, from, 'End', true)).toEqual({ row: 2, column: 1, index: 3 })
  expect(stopAfterKey(grid, from, 'a')).toBeNull()
})

test('a card in the hand aims at every list, also at empty ones, and never outside', () => {
  expect(cellAfterKey(grid, { row: 0, column: 1 }, 'ArrowLeft')).toEqual({ row: 0, column: 0 })
  expect(cellAfterKey(grid, { row: 0, column: 0 }, 'ArrowLeft')).toBeNull()
  expect(cellAfterKey(grid, { row: 1, column: 1 }, 'ArrowDown')).toEqual({ row: 2, column: 1 })
  expect(cellAfterKey(grid, { row: 0, column: 0 }, 'End')).toEqual({ row: 0, column: 2 })
  expect(cellAfterKey(grid, { row: 0, column: 0 }, 'PageDown')).toEqual({ row: 2, column: 0 })
  expect(cellAfterKey(grid, { row: 0, column: 0 }, 'Enter')).toBeNull()
})

test('an empty board has no stop', () => {
  expect(edgeOf(aGrid([[0, 0]]), 'start')).toBeNull()
})
