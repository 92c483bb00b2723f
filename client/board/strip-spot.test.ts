import { expect, test } from 'vitest'
import type { CardId } from '../../shared/domain/ids.ts'
import type { StripLayout } from './strip-layout.ts'
import { leftmostList, scrollLeftAligning, stripSpot } from './strip-spot.ts'

const sticky: StripLayout = { count: 23, width: 240, headWidth: 0, stickyFirst: true }
const plain: StripLayout = { ...sticky, stickyFirst: false }

test.each([
  { layout: sticky, scrollLeft: 0, column: 0 }, // so that who follows has the own lane beside it
  { layout: sticky, scrollLeft: 240, column: 2 },
  { layout: sticky, scrollLeft: 960, column: 5 },
  { layout: sticky, scrollLeft: 1000, column: 5 }, // a list that is cut off a little still stands there
  { layout: sticky, scrollLeft: 1090, column: 6 },
  { layout: plain, scrollLeft: 0, column: 0 },
  { layout: plain, scrollLeft: 960, column: 4 },
  { layout: plain, scrollLeft: 99_999, column: 22 },
])('at $scrollLeft px the list at the left is $column', ({ layout, scrollLeft, column }) => {
  expect(leftmostList(layout, scrollLeft)).toBe(column)
})

test.each([sticky, plain])('who aligns a list has it at the left', (layout) => {
  for (let column = layout.stickyFirst ? 2 : 0; column < layout.count; column++) {
    expect(leftmostList(layout, scrollLeftAligning(layout, column))).toBe(column)
  }
})

const cards = (column: number) => Array.from({ length: 20 }, (_, index) => `c${column}-${index}` as CardId)
const lists = (tops: Record<number, number>) => ({
  step: 90,
  cards: (column: number) => (column === 7 ? [] : cards(column)),
  top: (column: number) => tops[column] ?? 0,
})
const view = { scrollLeft: 960, width: 1366 }

test('the list that was scrolled last says which card is at the top', () => {
  const spot = stripSpot(sticky, view, { column: 6, top: 450 }, lists({ 6: 450, 5: 90 }))
  expect(spot).toEqual({ column: 5, card: 'c6-5' })
})

test('a list that has left the screen says it no more', () => {
  const spot = stripSpot(sticky, view, { column: 2, top: 450 }, lists({ 2: 450, 5: 90 }))
  expect(spot).toEqual({ column: 5, card: 'c5-1' })
})

test('an empty list has no card at its top, and scrolling below the last one names the last', () => {
  expect(stripSpot(sticky, view, { column: 7, top: 0 }, lists({})).card).toBeNull()
  expect(stripSpot(sticky, view, { column: 6, top: 99_999 }, lists({ 6: 99_999 })).card).toBe('c6-19')
})
