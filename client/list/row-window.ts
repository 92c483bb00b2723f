/** Rows `first` up to, not including, `end`. */
export interface RowWindow {
  first: number
  end: number
}

/** What a table shows: a row, or a gap in place of rows that are not there. */
export type TableEntry = { row: number } | { gap: 'before' | 'between' | 'after'; rows: number }

const spareRows = 10 // on either side, so that a flick of the wheel does not show white

export function rowWindow(view: {
  scrollTop: number // px
  height: number // px
  rowHeight: number // px
  count: number
}): RowWindow {
  const first = Math.floor(view.scrollTop / view.rowHeight) - spareRows
  const end = Math.ceil((view.scrollTop + view.height) / view.rowHeight) + spareRows
  const clamp = (row: number) => Math.min(Math.max(row, 0), view.count)
  return { first: clamp(first), end: clamp(end) }
}

/** The rows of the window and the pinned one, wherever it is, with gaps so that each stands where it would stand among all. */
export function tableEntries(window: RowWindow, count: number, pinned: number | null): TableEntry[] {
  const shown: number[] = []
  for (let row = window.first; row < window.end; row++) shown.push(row)
  const pinnedAbove = pinned !== null && pinned >= 0 && pinned < window.first
  const pinnedBelow = pinned !== null && pinned >= window.end && pinned < count
  const rows = pinnedAbove ? [pinned, ...shown] : pinnedBelow ? [...shown, pinned] : shown
  const entries: TableEntry[] = []
  let next = 0
  for (const row of rows) {
    if (row > next) entries.push({ gap: next === 0 ? 'before' : 'between', rows: row - next })
    entries.push({ row })
    next = row + 1
  }
  if (next < count) entries.push({ gap: 'after', rows: count - next })
  return entries
}
