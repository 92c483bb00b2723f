/**
 * Lists of equal width side by side in a horizontal scroller; all measures in pixels. A sticky head (of a row) and the first
 * list may stay at the left edge while the others scroll beneath them.
 */
export interface StripLayout {
  count: number
  width: number
  /** Width of what stands left of the first list and stays there; 0: nothing. */
  headWidth: number
  stickyFirst: boolean
}

export interface HorizontalView {
  scrollLeft: number
  width: number
}

export const leftOf = (layout: StripLayout, index: number) => layout.headWidth + index * layout.width
export const totalWidth = (layout: StripLayout) => leftOf(layout, layout.count)

/** The list under a point `x`, counted from the scroller's left edge; null: none. */
export function listAt(layout: StripLayout, x: number, view: HorizontalView): number | null {
  if (x < layout.headWidth || x > view.width) return null
  if (layout.stickyFirst && x < layout.headWidth + layout.width) return 0
  const index = Math.floor((x + view.scrollLeft - layout.headWidth) / layout.width)
  return index < layout.count ? index : null
}

/** Lists that can be seen: `start` up to `end` (exclusive). A sticky first list always can. */
export function listsInView(layout: StripLayout, view: HorizontalView): { start: number; end: number } {
  const start = Math.floor(view.scrollLeft / layout.width)
  const end = Math.ceil((view.scrollLeft + view.width - layout.headWidth) / layout.width)
  return { start: Math.max(0, start), end: Math.min(layout.count, Math.max(0, end)) }
}

/** The least scrolling that brings a list fully into view. */
export function scrollLeftShowing(layout: StripLayout, index: number, view: HorizontalView): number {
  if (layout.stickyFirst && index === 0) return view.scrollLeft
  const covered = layout.headWidth + (layout.stickyFirst ? layout.width : 0)
  const left = leftOf(layout, index)
  if (left - covered < view.scrollLeft) return left - covered
  return Math.max(view.scrollLeft, left + layout.width - view.width)
}
