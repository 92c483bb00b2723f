import type { CardId } from '../../shared/domain/ids.ts'
import { type HorizontalView, leftOf, listsInView, type StripLayout } from './strip-layout.ts'

/** The list at the left edge, beside a sticky first one; that one itself while nothing is scrolled away. */
export function leftmostList(layout: StripLayout, scrollLeft: number): number {
  const passed = Math.max(0, Math.round(scrollLeft / layout.width))
  const covered = layout.stickyFirst && passed > 0 ? 1 : 0
  return Math.min(layout.count - 1, passed + covered)
}

/** How far to scroll sideways so that a list stands at the left edge, beside a sticky first one. */
export function scrollLeftAligning(layout: StripLayout, index: number): number {
  return Math.max(0, leftOf(layout, index) - layout.headWidth - (layout.stickyFirst ? layout.width : 0))
}

/**
 * Where somebody looks in lists side by side: which list stands at the left, and which card at the top of the list that was scrolled last,
 * as long as one sees it; else of the one at the left.
 */
export function stripSpot(
  layout: StripLayout,
  view: HorizontalView,
  scrolled: { column: number; top: number } | null,
  lists: { step: number; cards: (column: number) => readonly CardId[]; top: (column: number) => number },
): { column: number; card: CardId | null } {
  const column = leftmostList(layout, view.scrollLeft)
  const seen = listsInView(layout, view)
  const isSeen = (other: number) => (other >= seen.start && other < seen.end) || (other === 0 && layout.stickyFirst)
  const list = scrolled && isSeen(scrolled.column) ? scrolled.column : column
  const cards = lists.cards(list)
  const index = Math.min(cards.length - 1, Math.round(lists.top(list) / lists.step))
  return { column, card: cards[index] ?? null }
}
