import { type Accessor, createMemo, createSignal, onCleanup, onMount } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import { type RowWindow, rowWindow, tableEntries } from './row-window.ts'

const wideRowHeight = 44 // px
const phoneRowHeight = 76
const headHeight = 36 // as in list.css

const gaps = { before: 'gap-before', between: 'gap-between', after: 'gap-after' } as const
/** A row of the document that stands for rows which are not there. */
export type Gap = (typeof gaps)[keyof typeof gaps]
export const isGap = (key: CardId | Gap): key is Gap => Object.values<string>(gaps).includes(key)

/** Which rows are in the document, from the scroll position of a box whose rows are all equally high. */
export interface TableWindow {
  rowHeight: Accessor<number>
  /** Whole rows that fit below the head. */
  pageRows: Accessor<number>
  range: Accessor<RowWindow>
  /** Strings, so that a row keeps its element (and the focus) while others come and go around it. */
  keys: Accessor<readonly (CardId | Gap)[]>
  gapHeight(gap: Gap): number
  /** Scrolls as little as needed, and has the row in the document when it returns. */
  reveal(row: number): void
  scrollToTop(): void
  /** The first row that is seen. Reactive. */
  topRow: Accessor<number>
  /** Scrolls so that this row is the first one that is seen. */
  align(row: number): void
}

export function createTableWindow(options: {
  scroller: () => HTMLElement | undefined
  rows: Accessor<readonly CardId[]>
  /** Stays in the document, wherever it is. */
  pinnedRow: Accessor<number>
}): TableWindow {
  const { scroller, rows, pinnedRow } = options
  const [view, setView] = createSignal({ scrollTop: 0, height: 0 })
  const [isPhone, setPhone] = createSignal(false)
  const rowHeight = () => (isPhone() ? phoneRowHeight : wideRowHeight)
  const range = createMemo(
    () => rowWindow({ ...view(), rowHeight: rowHeight(), count: rows().length }),
    { first: 0, end: 0 },
    { equals: (a, b) => a.first === b.first && a.end === b.end },
  )
  const entries = createMemo(() => tableEntries(range(), rows().length, pinnedRow()))
  const gapHeights = createMemo(() => {
    const heights = new Map<Gap, number>()
    for (const entry of entries()) if ('gap' in entry) heights.set(gaps[entry.gap], entry.rows * rowHeight())
    return heights
  })
  const keys = createMemo(() =>
    entries().flatMap((entry): (CardId | Gap)[] => {
      if ('gap' in entry) return [gaps[entry.gap]]
      const card = rows()[entry.row]
      return card === undefined ? [] : [card]
    }),
  )
  const measure = () => {
    const box = scroller()
    if (box) setView({ scrollTop: box.scrollTop, height: box.clientHeight })
  }

  onMount(() => {
    const box = scroller()
    if (!box) return
    const phone = matchMedia('(max-width: 599px)')
    const followPhone = () => setPhone(phone.matches)
    const resized = new ResizeObserver(measure)
    resized.observe(box)
    box.addEventListener('scroll', measure, { passive: true })
    phone.addEventListener('change', followPhone)
    followPhone()
    measure()
    onCleanup(() => {
      resized.disconnect()
      phone.removeEventListener('change', followPhone)
    })
  })

  return {
    rowHeight,
    pageRows: () => Math.max(1, Math.floor((view().height - headHeight) / rowHeight())),
    range,
    keys,
    gapHeight: (gap) => gapHeights().get(gap) ?? 0,
    reveal(row) {
      const box = scroller()
      if (!box) return
      const top = row * rowHeight()
      const room = box.clientHeight - headHeight
      if (top < box.scrollTop) box.scrollTop = top
      else if (top + rowHeight() > box.scrollTop + room) box.scrollTop = top + rowHeight() - room
      measure() // the scroll event comes too late for the next key
    },
    scrollToTop: () => scroller()?.scrollTo({ top: 0 }),
    topRow: () => Math.round(view().scrollTop / rowHeight()),
    align(row) {
      const box = scroller()
      if (!box) return
      box.scrollTop = row * rowHeight()
      measure()
    },
  }
}
