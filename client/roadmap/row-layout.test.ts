import { expect, test } from 'vitest'
import { rowAt, rowHeight, rowsInView, rowTops, scrollTopShowingRow, slotAt } from './row-layout.ts'

const metrics = { cardStep: 50, moreHeight: 26, padding: 8, minHeight: 64 }

test('a row is as high as its fullest cell, up to the cap of its mode', () => {
  expect(rowHeight('few', 0, metrics)).toBe(64)
  expect(rowHeight('few', 2, metrics)).toBe(108)
  expect(rowHeight('few', 3, metrics)).toBe(158)
  expect(rowHeight('few', 55, metrics)).toBe(184)
  expect(rowHeight('full', 55, metrics)).toBe(358)
  expect(rowHeight('numbers', 55, metrics)).toBe(64)
})

test('22 rows of different height are found by their place', () => {
  const tops = rowTops([100, 64, 200])
  expect(tops).toEqual([0, 100, 164, 364])
  expect([0, 99, 100, 163, 164, 363].map((y) => rowAt(tops, y))).toEqual([0, 0, 1, 1, 2, 2])
  expect(rowAt(tops, -1)).toBeNull()
  expect(rowAt(tops, 364)).toBeNull()
  expect(rowAt([0], 0)).toBeNull()
})

test('only the rows on the screen are drawn, and one more at either edge', () => {
  const tops = rowTops(Array.from({ length: 22 }, () => 100))
  expect(rowsInView(tops, { top: 500, height: 600 })).toEqual({ start: 4, end: 13 })
  expect(rowsInView(tops, { top: 0, height: 600 })).toEqual({ start: 0, end: 8 })
  expect(rowsInView(tops, { top: 9_999, height: 600 })).toEqual({ start: 20, end: 22 })
  expect(rowsInView([0], { top: 0, height: 600 })).toEqual({ start: 0, end: 0 })
})

test('a row is brought into view by the least scrolling; one that is higher than the view by its start', () => {
  expect(scrollTopShowingRow(100, 200, { top: 300, height: 600 })).toBe(100)
  expect(scrollTopShowingRow(800, 200, { top: 300, height: 600 })).toBe(400)
  expect(scrollTopShowingRow(400, 200, { top: 300, height: 600 })).toBe(300)
  expect(scrollTopShowingRow(800, 700, { top: 300, height: 600 })).toBe(800)
})

test('a card lands before the card whose upper half it is over', () => {
  expect([-20, 10, 30, 74, 76, 900].map((y) => slotAt(y, 50, 4))).toEqual([0, 0, 1, 1, 2, 4])
})
