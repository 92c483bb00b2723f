import { describe, expect, test } from 'vitest'
import { rowWindow, tableEntries } from './row-window.ts'

const heights = { height: 440, rowHeight: 44 }

describe('the window of rows', () => {
  test('holds what is seen and ten rows on either side', () => {
    expect(rowWindow({ ...heights, scrollTop: 4400, count: 8000 })).toEqual({ first: 90, end: 120 })
  })

  test('ends at the ends of the list, also when it just became shorter', () => {
    expect(rowWindow({ ...heights, scrollTop: 0, count: 3 })).toEqual({ first: 0, end: 3 })
    expect(rowWindow({ ...heights, scrollTop: 300_000, count: 3 })).toEqual({ first: 3, end: 3 })
  })

  test.each([
    ['inside', 5, [{ gap: 'before', rows: 4 }, { row: 4 }, { row: 5 }, { gap: 'after', rows: 4 }]],
    [
      'above',
      1,
      [
        { gap: 'before', rows: 1 },
        { row: 1 },
        { gap: 'between', rows: 2 },
        { row: 4 },
        { row: 5 },
        { gap: 'after', rows: 4 },
      ],
    ],
    ['at the top', 0, [{ row: 0 }, { gap: 'between', rows: 3 }, { row: 4 }, { row: 5 }, { gap: 'after', rows: 4 }]],
    ['below', 9, [{ gap: 'before', rows: 4 }, { row: 4 }, { row: 5 }, { gap: 'between', rows: 3 }, { row: 9 }]],
    ['gone', 10, [{ gap: 'before', rows: 4 }, { row: 4 }, { row: 5 }, { gap: 'after', rows: 4 }]],
  ])('keeps the focused row when it is %s, and every row in its place', (_, pinned, entries) => {
    expect(tableEntries({ first: 4, end: 6 }, 10, pinned)).toEqual(entries)
  })
})
