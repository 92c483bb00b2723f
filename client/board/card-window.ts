/** The part of a list that one can see, in pixels of the list. */
export interface Viewport {
  top: number
  height: number
}

/** Cards `start` up to `end` (exclusive). */
export interface CardRange {
  start: number
  end: number
}

const overscan = 3 // cards beyond either edge, so that a wheel step shows no gap

/** Which cards of a list of equally high cards are worth having in the document. */
export function rangeInView(count: number, step: number, viewport: Viewport): CardRange {
  if (count === 0 || viewport.height <= 0) return { start: 0, end: 0 }
  const first = Math.floor(viewport.top / step) - overscan
  const last = Math.ceil((viewport.top + viewport.height) / step) + overscan
  const start = Math.min(Math.max(0, first), count)
  return { start, end: Math.min(count, Math.max(start, last)) }
}

/** Indexes to render: the range, and the pinned ones wherever they are (a focused card must not leave the document). */
export function indexesInView(range: CardRange, pinned: readonly number[]): number[] {
  const indexes = pinned.filter((index) => index < range.start)
  for (let index = range.start; index < range.end; index++) indexes.push(index)
  indexes.push(...pinned.filter((index) => index >= range.end))
  return indexes
}

/** The least scrolling that brings a card fully into view. */
export function scrollTopShowing(index: number, step: number, viewport: Viewport): number {
  const top = index * step
  if (top < viewport.top) return top
  return Math.max(viewport.top, top + step - viewport.height)
}
