import type { CardId } from '../../shared/domain/ids.ts'
import type { StripLayout } from '../board/strip-layout.ts'
import { leftmostList, scrollLeftAligning } from '../board/strip-spot.ts'
import { rowAt } from './row-layout.ts'

/** The roadmap as far as scrolling needs it. */
export interface MatrixShape {
  layout: StripLayout
  /** Upper edges of the rows, and behind them the height of all. */
  tops: readonly number[]
  cardStep: number
  cards: (row: number, column: number) => readonly CardId[]
}

/**
 * Where somebody looks: the row at the top, and a card of it that is there, in the column at the left. A row that has none in that column names one
 * further right. At the very left the cards without a date are asked first: who follows then sees the left end, too.
 */
export function matrixSpot(
  shape: MatrixShape,
  scroll: { left: number; top: number },
): { row: number; card: CardId | null } {
  const last = shape.tops.at(-1) ?? 0
  const row = rowAt(shape.tops, Math.min(Math.max(0, scroll.top), Math.max(0, last - 1))) ?? 0
  const index = Math.round((scroll.top - (shape.tops[row] ?? 0)) / shape.cardStep)
  const isAtStart = scroll.left < shape.layout.width / 2
  const first = isAtStart ? 0 : leftmostList(shape.layout, scroll.left)
  for (let column = first; column < shape.layout.count; column++) {
    const cards = shape.cards(row, column)
    const card = cards[Math.min(index, cards.length - 1)]
    if (card !== undefined) return { row, card }
  }
  return { row, card: null }
}

/** Where to scroll to look there. `at`: where the card lies here; null: nowhere, so sideways all stays. */
export function matrixScroll(
  shape: MatrixShape,
  row: number,
  at: { row: number; column: number; index: number } | null,
): { left: number | null; top: number } {
  const top = shape.tops[row] ?? 0
  const height = (shape.tops[row + 1] ?? top) - top
  const inside = at?.row === row ? Math.min(at.index * shape.cardStep, Math.max(0, height - shape.cardStep)) : 0
  return { left: at === null ? null : scrollLeftAligning(shape.layout, at.column), top: top + inside }
}
