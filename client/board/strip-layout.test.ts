import { expect, test } from 'vitest'
import { listAt, listsInView, type StripLayout, scrollLeftShowing, totalWidth } from './strip-layout.ts'

const lanes: StripLayout = { count: 23, width: 240, headWidth: 0, stickyFirst: true }
const matrix: StripLayout = { count: 10, width: 180, headWidth: 150, stickyFirst: true }

test('a point finds its lane without asking the document, also after scrolling', () => {
  expect(listAt(lanes, 250, { scrollLeft: 0, width: 1366 })).toBe(1)
  expect(listAt(lanes, 250, { scrollLeft: 960, width: 1366 })).toBe(5)
})

test('the sticky inbox lies over whatever has scrolled beneath it', () => {
  expect(listAt(lanes, 100, { scrollLeft: 960, width: 1366 })).toBe(0)
})

test('beside the lists, and on the head of a row, there is nothing to drop on', () => {
  expect(listAt({ ...lanes, count: 3 }, 900, { scrollLeft: 0, width: 1366 })).toBeNull()
  expect(listAt(lanes, 1400, { scrollLeft: 0, width: 1366 })).toBeNull()
  expect(listAt(matrix, 100, { scrollLeft: 0, width: 1366 })).toBeNull()
  expect(listAt(matrix, 340, { scrollLeft: 0, width: 1366 })).toBe(1)
})

test('of 23 lanes only those on the screen are drawn', () => {
  expect(listsInView(lanes, { scrollLeft: 0, width: 1366 })).toEqual({ start: 0, end: 6 })
  expect(listsInView(lanes, { scrollLeft: 1000, width: 1366 })).toEqual({ start: 4, end: 10 })
  expect(listsInView(lanes, { scrollLeft: 0, width: 0 })).toEqual({ start: 0, end: 0 })
})

test('a lane is brought into view by the least scrolling, and not beneath the inbox', () => {
  expect(scrollLeftShowing(lanes, 10, { scrollLeft: 0, width: 1366 })).toBe(11 * 240 - 1366)
  expect(scrollLeftShowing(lanes, 4, { scrollLeft: 2000, width: 1366 })).toBe(3 * 240)
  expect(scrollLeftShowing(lanes, 0, { scrollLeft: 2000, width: 1366 })).toBe(2000)
  expect(scrollLeftShowing(lanes, 3, { scrollLeft: 0, width: 1366 })).toBe(0)
  expect(totalWidth(matrix)).toBe(1950)
})
