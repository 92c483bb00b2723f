/** How much of its cards a row shows: only their number, the first few, or (nearly) all. */
export type RowMode = 'numbers' | 'few' | 'full'

/** Cards per cell before the rest hides behind "+ n weitere"; in a full row the cell scrolls from then on. */
export const cardsPerCell: Record<RowMode, number> = { numbers: 0, few: 3, full: 7 }

export interface RowMetrics {
  cardStep: number
  /** The button "+ n weitere" below the cards. */
  moreHeight: number
  /** Above and below the cards of a cell, together. */
  padding: number
  /** Of a row's head with its name and numbers. */
  minHeight: number
}

/** As high as the fullest cell needs, up to the cap of the mode. */
export function rowHeight(mode: RowMode, fullestCell: number, metrics: RowMetrics): number {
  const cap = cardsPerCell[mode]
  const cards = Math.min(fullestCell, cap) * metrics.cardStep
  const more = mode !== 'full' && fullestCell > cap ? metrics.moreHeight : 0
  return Math.max(metrics.minHeight, metrics.padding + cards + more)
}

/** Upper edges of the rows, and behind them the height of all. */
export function rowTops(heights: readonly number[]): number[] {
  const tops = [0]
  let top = 0
  for (const height of heights) {
    top += height
    tops.push(top)
  }
  return tops
}

/** The row at a height, counted from the first row's upper edge; null: none. */
export function rowAt(tops: readonly number[], y: number): number | null {
  const rows = tops.length - 1
  if (y < 0 || y >= (tops[rows] ?? 0)) return null
  let low = 0
  let high = rows - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** Rows `start` up to `end` (exclusive) that can be seen, and one more at either edge. */
export function rowsInView(
  tops: readonly number[],
  view: { top: number; height: number },
): { start: number; end: number } {
  const rows = tops.length - 1
  if (rows <= 0 || view.height <= 0) return { start: 0, end: 0 }
  const total = tops[rows] ?? 0
  const first = rowAt(tops, Math.min(Math.max(0, view.top), total - 1)) ?? 0
  const last = rowAt(tops, Math.min(Math.max(0, view.top + view.height), total - 1)) ?? rows - 1
  return { start: Math.max(0, first - 1), end: Math.min(rows, last + 2) }
}

/** The least scrolling that brings a stretch of the matrix into view. */
export function scrollTopShowingRow(top: number, height: number, view: { top: number; height: number }): number {
  if (top < view.top || height > view.height) return top
  return Math.max(view.top, top + height - view.height)
}

/** Before which card of a cell something at this height would land. */
export function slotAt(y: number, cardStep: number, count: number): number {
  return Math.min(count, Math.max(0, Math.round(y / cardStep)))
}
