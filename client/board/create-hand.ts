import { batch, createMemo, createSignal, onCleanup, onMount, untrack } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'
import { announce } from '../ui/live-region.tsx'
import { cellAfterKey, isSameCell } from './card-grid.ts'
import { createHandNote } from './create-hand-note.ts'
import type { StopFocus } from './create-stop-focus.ts'
import type { DeskSurface } from './desk-surface.ts'
import { type DragEvent, type DragState, nextDrag, notDragging } from './drag-state.ts'
import { startPointerDrag } from './pointer-drag.ts'

/** Where the card in the hand is drawn, in pixels of the window. */
export interface HandPosition {
  left: number
  top: number
  width: number
  height: number
}

export type Hand = ReturnType<typeof createHand>

/** Lifting, aiming and dropping a card by pointer, touch or keyboard, all on one path. Needs an owner. */
export function createHand(session: BoardSession, surface: DeskSurface, focus: StopFocus) {
  const [drag, setDrag] = createSignal<DragState>(notDragging)
  const [position, setPosition] = createSignal<HandPosition | null>(null)
  const happen = (event: DragEvent) => setDrag((state) => nextDrag(state, event))
  const held = createMemo(() => {
    const state = drag()
    return state.name === 'dragging' ? state.card : null
  })
  const nameOf = (card: CardId) => session.services.get(card)?.name ?? card
  const words = createHandNote({ session, surface, drag, position })

  function lift(card: CardId, by: 'pointer' | 'keyboard'): boolean {
    words.forget()
    const origin = untrack(() => surface.locate(card))
    if (!origin || untrack(drag).name === 'dragging') return false
    batch(() => {
      focus.setActiveStop(card)
      happen({ type: 'lift', card, by, origin })
    })
    session.setPresence({ dragging: card })
    if (by === 'keyboard') announce(boardText.dragging.lifted(nameOf(card), surface.placeName(origin)))
    return true
  }

  function end(): void {
    setPosition(null)
    happen({ type: 'end' })
    session.setPresence({ dragging: null })
  }

  function cancel(): void {
    const state = untrack(drag)
    if (state.name !== 'dragging') return
    end()
    announce(boardText.dragging.back(nameOf(state.card), surface.placeName(state.origin)))
    focus.focusStop(state.card)
  }

  function drop(): void {
    const state = untrack(drag)
    if (state.name !== 'dragging') return
    const { card, origin, target } = state
    if (!target) return cancel()
    const aimed = untrack(words.aimed)
    if (aimed && 'refused' in aimed) return refuse(aimed.refused)
    const moved = batch(() => {
      end()
      return surface.drop(card, origin, target)
    })
    const place = surface.placeName(moved ? target : origin)
    if (aimed) announce(boardText.offers.offered(nameOf(card), aimed.offeredTo))
    else
      announce(moved ? boardText.dragging.dropped(nameOf(card), place) : boardText.dragging.back(nameOf(card), place))
    // A filter, or a list that shows only its first cards, may hide it: then the focus goes to the list's last stop.
    const stop = untrack(() =>
      surface.locate(card) ? card : surface.stopAt({ ...target, index: surface.shape.count(target) - 1 }),
    )
    focus.focusStop(stop ?? untrack(focus.tabStop) ?? card)
  }

  function refuse(why: string): void {
    const state = untrack(drag)
    if (state.name !== 'dragging') return
    const at = untrack(words.note)?.at ?? null
    end()
    words.deny(why, at)
    announce(boardText.dragging.refused(nameOf(state.card), surface.placeName(state.origin), why))
    focus.focusStop(state.card)
  }

  const grip = { x: 0, y: 0 } // where in the card the pointer holds it
  const pointer = { x: 0, y: 0 }
  let frame = 0
  function follow(x: number, y: number): void {
    pointer.x = x
    pointer.y = y
    setPosition((at) => at && { ...at, left: x - grip.x, top: y - grip.y })
    happen({ type: 'aim', target: untrack(() => surface.targetAt(x, y)) })
  }
  function scrollAtEdges(): void {
    if (untrack(position) === null) return
    if (surface.scrollNear(pointer.x, pointer.y)) follow(pointer.x, pointer.y)
    frame = requestAnimationFrame(scrollAtEdges)
  }

  return {
    drag,
    held,
    position,
    words,
    lift,
    drop,
    cancel,
    /** Aims by an arrow key or its like. False: not such a key. */
    aimByKey(key: string): boolean {
      const state = untrack(drag)
      if (state.name !== 'dragging') return false
      const cell = untrack(() => cellAfterKey(surface.shape, state.target ?? state.origin, key))
      if (!cell) return key.startsWith('Arrow')
      const isHome = isSameCell(cell, state.origin)
      const target = isHome ? state.origin : untrack(() => surface.landing(cell, state.card))
      happen({ type: 'aim', target })
      surface.reveal(target)
      const place = surface.placeName(cell)
      announce(isHome ? boardText.dragging.atHome(place) : words.aimText(place))
      return true
    },
    /** `onDropped`: a press that was a drag, so the click behind it is none. */
    attach(element: HTMLElement, cardOf: (card: HTMLElement) => CardId | null, onDropped: () => void): void {
      onMount(() => {
        const stop = startPointerDrag(element, {
          // Also a card that may not go anywhere is taken up: who pulls at it shall hear why it stays.
          mayLift: () => untrack(drag).name === 'idle',
          lift(card, x, y) {
            const id = cardOf(card)
            if (id === null || !words.mayLift(id, { x, y }) || !lift(id, 'pointer')) return
            const box = card.getBoundingClientRect()
            grip.x = x - box.left
            grip.y = y - box.top
            pointer.x = x
            pointer.y = y
            setPosition({ left: box.left, top: box.top, width: box.width, height: box.height })
            frame = requestAnimationFrame(scrollAtEdges)
          },
          move(x, y) {
            if (untrack(position)) follow(x, y)
          },
          drop(x, y) {
            onDropped()
            if (!untrack(position)) return
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
    },
  }
}
