import { expect, test } from 'vitest'
import { indexesInView, rangeInView, scrollTopShowing } from './card-window.ts'

test('8,000 cards in a lane of 600 px need some fifteen in the document', () => {
  expect(rangeInView(8000, 90, { top: 36_000, height: 600 })).toEqual({ start: 397, end: 410 })
})

test('at either end nothing is asked for that does not exist', () => {
  expect(rangeInView(5, 90, { top: 0, height: 600 })).toEqual({ start: 0, end: 5 })
  expect(rangeInView(100, 90, { top: 8_500, height: 600 })).toEqual({ start: 91, end: 100 })
  expect(rangeInView(3, 90, { top: 9_000, height: 600 })).toEqual({ start: 3, end: 3 })
  expect(rangeInView(0, 90, { top: 0, height: 600 })).toEqual({ start: 0, end: 0 })
})

test('a lane that is not on the screen has no cards in the document', () => {
  expect(rangeInView(100, 90, { top: 0, height: 0 })).toEqual({ start: 0, end: 0 })
})

test('pinned cards stay in the document outside the range, in order and once', () => {
  expect(indexesInView({ start: 4, end: 7 }, [1, 5, 99])).toEqual([1, 4, 5, 6, 99])
})

test('a card is brought into view by the least scrolling', () => {
  const viewport = { top: 900, height: 450 }
  expect(scrollTopShowing(2, 90, viewport)).toBe(180)
  expect(scrollTopShowing(12, 90, viewport)).toBe(900)
  expect(scrollTopShowing(20, 90, viewport)).toBe(1440)
})
