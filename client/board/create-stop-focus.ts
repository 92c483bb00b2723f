import { createMemo, createSignal, untrack } from 'solid-js'
import { edgeOf } from './card-grid.ts'
import type { DeskSurface } from './desk-surface.ts'

export type StopFocus = ReturnType<typeof createStopFocus>

/** The one tab stop of a view, and the way to bring the focus to any of its stops. */
export function createStopFocus(surface: DeskSurface) {
  const [activeStop, setActiveStop] = createSignal<string | null>(null)
  let root: HTMLElement | undefined
  const elementOf = (stop: string) => root?.querySelector<HTMLElement>(`[data-stop="${stop}"]`) ?? null
  return {
    /** The last one that had the focus. It stays in the document wherever its list is scrolled to. */
    activeStop,
    setActiveStop,
    /** Where Tab enters: the last focused stop, else the first of all. */
    tabStop: createMemo(() => {
      const active = activeStop()
      if (active !== null && surface.locate(active)) return active
      const first = edgeOf(surface.shape, 'start')
      return first ? (surface.stopAt(first) ?? null) : null
    }),
    attach(element: HTMLElement) {
      root = element
    },
    has: (element: Node | null) => element !== null && (root?.contains(element) ?? false),
    elementOf,
    focusStop(stop: string): void {
      const at = untrack(() => surface.locate(stop))
      if (!at) return
      setActiveStop(stop)
      surface.reveal(at)
      elementOf(stop)?.focus({ preventScroll: true })
    },
  }
}
