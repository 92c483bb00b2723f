import { createEffect, createMemo, on, onCleanup, untrack } from 'solid-js'
import type { RemoteMove } from '../sync/board-model.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'
import { announce } from '../ui/live-region.tsx'
import { isSameCell } from './card-grid.ts'
import type { RemoteHints } from './create-remote-hints.ts'
import type { StopFocus } from './create-stop-focus.ts'
import type { DeskSurface } from './desk-surface.ts'

/** Sees to it that the focus is never lost to the page when its card goes elsewhere. Needs an owner. */
export function keepFocus(options: {
  session: BoardSession
  surface: DeskSurface
  focus: StopFocus
  hints: RemoteHints
  held: () => string | null
}): void {
  const { session, surface, focus, hints } = options

  /** By somebody else's hand: the focus stays in the list and does not jump after the card. */
  function stayInList(moves: readonly RemoteMove[]): void {
    const focused = document.activeElement
    const stop = focused instanceof HTMLElement && focus.has(focused) ? focused.dataset.stop : undefined
    const move = moves.find(({ card }) => card === stop)
    const at = move && untrack(() => surface.locate(move.card))
    if (!move || !at || untrack(options.held) === move.card) return
    queueMicrotask(() => {
      const now = untrack(() => surface.locate(move.card))
      if (now && isSameCell(now, at)) return
      const name = session.services.get(move.card)?.name ?? move.card
      const who = hints.mover(move.card)?.name ?? boardText.somebody
      if (now) announce(boardText.dragging.movedAway(name, who, surface.placeName(now)))
      const left = untrack(() => surface.shape.count(at))
      const neighbour = left > 0 ? surface.stopAt({ ...at, index: Math.min(at.index, left - 1) }) : undefined
      const next = neighbour ?? untrack(focus.tabStop)
      if (next !== null) focus.focusStop(next)
    })
  }
  onCleanup(session.model.onRemoteMoves(stayInList))

  /** A dialog or drawer gives the focus back to its opener; a card that has moved meanwhile is another element. */
  function refocus(isClosed: boolean): void {
    if (!isClosed) return
    queueMicrotask(() => {
      const active = untrack(focus.activeStop)
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && active !== null) focus.focusStop(active)
    })
  }
  const isMenuClosed = () => session.movingCards().length === 0
  const isDrawerClosed = () => session.openedCard() === null
  createEffect(on(isMenuClosed, refocus, { defer: true }))
  createEffect(on(isDrawerClosed, refocus, { defer: true }))
  // Taking back, or doing again, moves a card to another list, where it is another element. A new edit leaves `next` as it is: who made it
  // elsewhere, on the stage for instance, has the focus there.
  const next = createMemo(() => session.undo.next())
  createEffect(on(next, () => refocus(true), { defer: true }))
}
