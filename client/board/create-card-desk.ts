import {
  batch,
  createEffect,
  createMemo,
  createSelector,
  createSignal,
  on,
  onCleanup,
  onMount,
  untrack,
} from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { View } from '../../shared/protocol/presence.ts'
import type { RemoteMove } from '../sync/board-model.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'
import { announce } from '../ui/live-region.tsx'
import {
  cellAfterKey,
  edgeOf,
  type GridCell,
  type GridShape,
  type GridStop,
  isSameCell,
  stopAfterKey,
} from './card-grid.ts'
import { createRemoteHints } from './create-remote-hints.ts'
import { type DragEvent, type DragState, type DropTarget, nextDrag, notDragging } from './drag-state.ts'
import { startPointerDrag } from './pointer-drag.ts'

/** What a view of cards tells the desk about itself: its lists, their places on the screen, and what a drop means there. */
export interface DeskSurface {
  view: View
  shape: GridShape
  /** A card, or the button of a list that shows its hidden cards. */
  stopAt(at: GridStop): string | undefined
  locate(stop: string): GridStop | null
  /** Scrolls as little as needed to have the stop on the screen. */
  reveal(at: GridStop): void
  /** What is under a point of the window. */
  targetAt(x: number, y: number): DropTarget | null
  /** Where a card goes in a list that was chosen by keyboard. */
  landing(cell: GridCell, card: CardId): DropTarget
  placeName(cell: GridCell): string
  /** False: nothing to change, the card lies there already. */
  drop(card: CardId, origin: GridStop, target: DropTarget): boolean
  /** Scrolls a little when the point is near an edge; true when something moved. */
  scrollNear(x: number, y: number): boolean
  /** A stop that is no card was chosen. */
  choose?(stop: string): void
}

/** Where the card in the hand is drawn, in pixels of the window. */
export interface HandPosition {
  left: number
  top: number
  width: number
  height: number
}

export type CardDesk = ReturnType<typeof createCardDesk>

/**
 * Everything that hands do with cards on a view, whichever hand it is: focus and arrow keys, lifting, aiming and dropping by
 * pointer, touch and keyboard. One tab stop for the whole view. Needs an owner; `surface` is asked only from then on.
 */
export function createCardDesk(session: BoardSession, surface: DeskSurface) {
  const [drag, setDrag] = createSignal<DragState>(notDragging)
  const [activeStop, setActiveStop] = createSignal<string | null>(null)
  const [hand, setHand] = createSignal<HandPosition | null>(null)
  let root: HTMLElement | undefined
  let swallowClick = false

  const happen = (event: DragEvent) => setDrag((state) => nextDrag(state, event))
  const held = createMemo(() => {
    const state = drag()
    return state.name === 'dragging' ? state.card : null
  })
  const tabStop = createMemo(() => {
    const active = activeStop()
    if (active !== null && surface.locate(active)) return active
    const first = edgeOf(surface.shape, 'start')
    return first ? (surface.stopAt(first) ?? null) : null
  })
  const elementOf = (stop: string) => root?.querySelector<HTMLElement>(`[data-stop="${stop}"]`) ?? null
  const hints = createRemoteHints(session, elementOf)
  const nameOf = (card: CardId) => session.services.get(card)?.name ?? card
  const cardOf = (stop: string | undefined) =>
    stop !== undefined && session.services.has(stop as CardId) ? (stop as CardId) : null

  function focusStop(stop: string): void {
    const at = untrack(() => surface.locate(stop))
    if (!at) return
    setActiveStop(stop) // pins it, so that it is in the document wherever the list is scrolled to
    surface.reveal(at)
    elementOf(stop)?.focus({ preventScroll: true })
  }

  function mayMove(): boolean {
    const allowed = untrack(session.mayMove)
    if (!allowed.ok) announce(boardText.refusals[allowed.error])
    return allowed.ok
  }

  function lift(card: CardId, by: 'pointer' | 'keyboard'): boolean {
    const origin = untrack(() => surface.locate(card))
    if (!origin) return false
    batch(() => {
      setActiveStop(card)
      happen({ type: 'lift', card, by, origin })
    })
    session.setPresence({ dragging: card })
    return true
  }

  function end(): void {
    setHand(null)
    happen({ type: 'end' })
    session.setPresence({ dragging: null })
  }

  function cancel(): void {
    const state = untrack(drag)
    if (state.name !== 'dragging') return
    end()
    announce(boardText.dragging.back(nameOf(state.card), surface.placeName(state.origin)))
    focusStop(state.card)
  }

  function drop(): void {
    const state = untrack(drag)
    if (state.name !== 'dragging') return
    const { card, origin, target } = state
    if (!target) return cancel()
    const moved = batch(() => {
      end()
      return surface.drop(card, origin, target)
    })
    const place = surface.placeName(moved ? target : origin)
    announce(moved ? boardText.dragging.dropped(nameOf(card), place) : boardText.dragging.back(nameOf(card), place))
    // A filter, or a list that shows only its first cards, may hide it: then the focus goes to the list's last stop.
    const stop = untrack(() =>
      surface.locate(card) ? card : surface.stopAt({ ...target, index: surface.shape.count(target) - 1 }),
    )
    focusStop(stop ?? untrack(tabStop) ?? card)
  }

  /** Pointer: the card follows, the target is what lies under it, edges scroll. */
  const grip = { x: 0, y: 0 } // where in the card the pointer holds it
  const pointer = { x: 0, y: 0 }
  let frame = 0
  function follow(x: number, y: number): void {
    pointer.x = x
    pointer.y = y
    setHand((at) => at && { ...at, left: x - grip.x, top: y - grip.y })
    happen({ type: 'aim', target: untrack(() => surface.targetAt(x, y)) })
  }
  function scrollAtEdges(): void {
    if (untrack(hand) === null) return
    if (surface.scrollNear(pointer.x, pointer.y)) follow(pointer.x, pointer.y)
    frame = requestAnimationFrame(scrollAtEdges)
  }

  function attach(element: HTMLElement): void {
    root = element
    onMount(() => {
      const stop = startPointerDrag(element, {
        mayLift: () => untrack(session.mayMove).ok && untrack(drag).name === 'idle',
        lift(card, x, y) {
          const id = cardOf(card.dataset.stop)
          if (id === null || !lift(id, 'pointer')) return
          const box = card.getBoundingClientRect()
          grip.x = x - box.left
          grip.y = y - box.top
          pointer.x = x
          pointer.y = y
          setHand({ left: box.left, top: box.top, width: box.width, height: box.height })
          frame = requestAnimationFrame(scrollAtEdges)
        },
        move(x, y) {
          if (untrack(hand)) follow(x, y)
        },
        drop(x, y) {
          if (!untrack(hand)) return
          swallowClick = true
          follow(x, y)
          drop()
        },
        cancel,
      })
      onCleanup(stop)
    })
    onCleanup(() => {
      cancelAnimationFrame(frame)
      if (untrack(held) !== null) session.setPresence({ dragging: null })
    })
  }

  function aimByKey(state: DragState & { name: 'dragging' }, key: string): boolean {
    const cell = untrack(() => cellAfterKey(surface.shape, state.target ?? state.origin, key))
    if (!cell) return key.startsWith('Arrow')
    const isHome = isSameCell(cell, state.origin)
    const target = isHome ? state.origin : untrack(() => surface.landing(cell, state.card))
    happen({ type: 'aim', target })
    surface.reveal(target)
    const place = surface.placeName(cell)
    announce(isHome ? boardText.dragging.atHome(place) : boardText.dragging.aimed(place))
    return true
  }

  function keyWhileDragging(event: KeyboardEvent, state: DragState & { name: 'dragging' }): void {
    if (state.by === 'pointer') return // dnd-kit listens for Escape itself
    if (event.key === ' ' || event.key === 'Enter') drop()
    else if (event.key === 'Escape' || event.key === 'Tab') cancel()
    else if (!aimByKey(state, event.key)) return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }

  function keyOnStop(event: KeyboardEvent, stop: string): void {
    const card = cardOf(stop)
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === ' ' && card !== null) {
      event.preventDefault()
      if (!mayMove() || !lift(card, 'keyboard')) return
      const origin = untrack(() => surface.locate(card))
      if (origin) announce(boardText.dragging.lifted(nameOf(card), surface.placeName(origin)))
    } else if (isPlain && event.key.toLowerCase() === 'v' && card !== null) {
      event.preventDefault()
      if (mayMove()) session.startMoving([card])
    } else {
      const next = untrack(() => {
        const from = surface.locate(stop)
        const to = from && stopAfterKey(surface.shape, from, event.key, event.ctrlKey)
        return to ? surface.stopAt(to) : undefined
      })
      if (next === undefined) return
      event.preventDefault()
      focusStop(next)
    }
  }

  /** The focused card goes elsewhere by somebody else's hand: the focus stays in the list and does not jump after it. */
  function keepPlace(moves: readonly RemoteMove[]): void {
    const focused = document.activeElement
    const stop = focused instanceof HTMLElement && root?.contains(focused) ? focused.dataset.stop : undefined
    const move = moves.find(({ card }) => card === stop)
    const at = move && untrack(() => surface.locate(move.card))
    if (!move || !at || untrack(held) === move.card) return
    queueMicrotask(() => {
      const now = untrack(() => surface.locate(move.card))
      if (now && isSameCell(now, at)) return
      const who = hints.mover(move.card)?.name ?? boardText.somebody
      if (now) announce(boardText.dragging.movedAway(nameOf(move.card), who, surface.placeName(now)))
      const left = untrack(() => surface.shape.count(at))
      const neighbour = left > 0 ? surface.stopAt({ ...at, index: Math.min(at.index, left - 1) }) : untrack(tabStop)
      if (neighbour) focusStop(neighbour)
    })
  }
  onCleanup(session.model.onRemoteMoves(keepPlace))

  const stopOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stop]')?.dataset.stop : undefined

  /** A dialog or drawer gives the focus back to its opener; a card that has moved meanwhile is another element. */
  function refocus(): void {
    queueMicrotask(() => {
      const active = untrack(activeStop)
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && active !== null) focusStop(active)
    })
  }
  createEffect(
    on(
      () => session.movingCards().length === 0,
      (closed) => closed && refocus(),
      { defer: true },
    ),
  )
  createEffect(
    on(
      () => session.openedCard() === null,
      (closed) => closed && refocus(),
      { defer: true },
    ),
  )

  onMount(() => session.setPresence({ view: surface.view }))
  onCleanup(() => session.setPresence({ focused: null }))

  return {
    session,
    drag,
    held,
    hand,
    hints,
    activeStop,
    /** Where the last focused stop lies. */
    activeCell: createMemo(() => {
      const active = activeStop()
      return active === null ? null : surface.locate(active)
    }),
    isTabStop: createSelector(tabStop),
    isHeld: createSelector(held),
    isOpened: createSelector(session.openedCard),
    focusStop,
    attach,
    /** Spread on the element given to `attach`. */
    handlers: {
      onKeyDown(event: KeyboardEvent) {
        const state = untrack(drag)
        if (state.name === 'dragging') return keyWhileDragging(event, state)
        const stop = stopOf(event)
        if (stop !== undefined) keyOnStop(event, stop)
      },
      onKeyUp(event: KeyboardEvent) {
        // Firefox clicks a button when the space bar comes up, whatever happened when it went down.
        if (event.key === ' ' && cardOf(stopOf(event)) !== null) event.preventDefault()
      },
      onPointerDown() {
        swallowClick = false
      },
      onClick(event: MouseEvent) {
        const stop = stopOf(event)
        if (stop === undefined) return
        if (swallowClick) {
          swallowClick = false
          return
        }
        const card = cardOf(stop)
        if (card !== null) session.openCard(card)
        else surface.choose?.(stop)
      },
      onContextMenu(event: MouseEvent) {
        const card = cardOf(stopOf(event))
        if (card === null || !untrack(session.mayMove).ok) return
        event.preventDefault()
        const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
        if (!isTouch && untrack(drag).name === 'idle') session.startMoving([card])
      },
      onFocusIn(event: FocusEvent) {
        const stop = stopOf(event)
        if (stop === undefined) return
        setActiveStop(stop)
        session.setPresence({ focused: cardOf(stop) })
      },
      onFocusOut(event: FocusEvent) {
        const goesTo = event.relatedTarget
        if (!(goesTo instanceof Node) || !root?.contains(goesTo)) session.setPresence({ focused: null })
      },
    },
  }
}
