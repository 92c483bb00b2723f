import { expect, test } from 'vitest'
import { barGrid } from './bar-grid.ts'

test.each([
  [4, { columns: 1, rows: 4 }],
  [12, { columns: 1, rows: 12 }],
  [22, { columns: 2, rows: 11 }],
  [28, { columns: 2, rows: 14 }],
  [40, { columns: 3, rows: 14 }],
  [80, { columns: 4, rows: 20 }],
  [0, { columns: 1, rows: 1 }],
])('%i Ämter', (count, grid) => {
  expect(barGrid(count)).toEqual(grid)
})
