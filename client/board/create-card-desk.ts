import { createMemo, createSelector, onCleanup, untrack } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { judgeCardLift } from '../sync/judge-card.ts'
import { type GridCell, stopAfterKey } from './card-grid.ts'
import { createCardKeys } from './create-card-keys.ts'
import { createHand } from './create-hand.ts'
import { createRemoteHints } from './create-remote-hints.ts'
import { createStopFocus } from './create-stop-focus.ts'
import type { DeskSurface } from './desk-surface.ts'
import { keepFocus } from './keep-focus.ts'

export type CardDesk = ReturnType<typeof createCardDesk>

/**
 * Everything that one does with the cards of a view: focus and arrow keys, opening, moving by whichever hand. Events are heard on
 * the view's root, so a card costs nothing. Needs an owner.
 */
export function createCardDesk(session: BoardSession, surface: DeskSurface) {
  const focus = createStopFocus(surface)
  const hand = createHand(session, surface, focus)
  const hints = createRemoteHints(session, focus.elementOf)
  keepFocus({ session, surface, focus, hints, held: hand.held })
  onCleanup(() => session.setPresence({ focused: null }))
  let swallowClick = false

  const cardOf = (stop: string | undefined) =>
    stop !== undefined && session.services.has(stop as CardId) ? (stop as CardId) : null
  const stopOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stop]')?.dataset.stop : undefined

  /** In any view: the menu knows lanes and columns. */
  function openMenu(cards: readonly CardId[]): void {
    const answers = cards.map((card) => untrack(() => judgeCardLift(session, card)))
    const refusal = answers.find((answer) => !answer.ok)
    if (refusal && !refusal.ok && answers.every((answer) => !answer.ok)) hand.words.tellWhyNot(refusal.error)
    else session.startMoving(cards)
  }
  const keys = createCardKeys({ session, surface, focus, openMenu })

  function keyWhileDragging(event: KeyboardEvent): void {
    if (event.key === ' ' || event.key === 'Enter') hand.drop()
    else if (event.key === 'Escape' || event.key === 'Tab') hand.cancel()
    else if (!hand.aimByKey(event.key)) return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }

  function keyOnStop(event: KeyboardEvent, stop: string): void {
    const card = cardOf(stop)
    if (event.key === ' ' && card !== null) {
      event.preventDefault()
      if (hand.words.mayLift(card)) hand.lift(card, 'keyboard')
    } else if (card !== null && keys.press(event, card)) {
      event.preventDefault()
    } else {
      const next = untrack(() => {
        const from = surface.locate(stop)
        const to = from && stopAfterKey(surface.shape, from, event.key, event.ctrlKey)
        return to ? surface.stopAt(to) : undefined
      })
      if (next === undefined) return
      event.preventDefault()
      focus.focusStop(next)
    }
  }

  return {
    session,
    hints,
    drag: hand.drag,
    held: hand.held,
    handPosition: hand.position,
    handNote: hand.words.note,
    /** What it would mean to drop the card in the hand there; null while there is none. */
    verdictAt: hand.words.verdictAt,
    activeStop: focus.activeStop,
    /** Where the last focused stop lies. */
    activeCell: createMemo(() => {
      const active = focus.activeStop()
      return active === null ? null : surface.locate(active)
    }),
    isTabStop: createSelector(focus.tabStop),
    isHeld: createSelector(hand.held),
    isOpened: createSelector(session.openedCard),
    isSelected: (card: CardId) => session.selection().cards.has(card),
    focusStop: focus.focusStop,
    /** Tab leads to the first card of this list from now on. */
    enterList(cell: GridCell) {
      const first = untrack(() => surface.stopAt({ ...cell, index: 0 }))
      if (first !== undefined) focus.setActiveStop(first)
    },
    attach(root: HTMLElement) {
      focus.attach(root)
      hand.attach(
        root,
        (card) => cardOf(card.dataset.stop),
        () => {
          swallowClick = true
        },
      )
    },
    /** Spread on the element given to `attach`. */
    handlers: {
      onKeyDown(event: KeyboardEvent) {
        hand.words.forget()
        const state = untrack(hand.drag)
        const stop = stopOf(event)
        if (state.name === 'idle') {
          if (stop !== undefined) keyOnStop(event, stop)
        } else if (state.by === 'keyboard') keyWhileDragging(event) // for a pointer dnd-kit hears Escape itself
      },
      onKeyUp(event: KeyboardEvent) {
        // Firefox clicks a button when the space bar comes up, whatever happened when it went down.
        if (event.key === ' ' && cardOf(stopOf(event)) !== null) event.preventDefault()
      },
      onPointerDown() {
        hand.words.forget()
        swallowClick = false
      },
      onClick(event: MouseEvent) {
        const stop = stopOf(event)
        if (stop === undefined || swallowClick) return
        const card = cardOf(stop)
        if (card === null) surface.choose?.(stop)
        else if (!keys.click(event, card)) session.openCard(card)
      },
      onContextMenu(event: MouseEvent) {
        const card = cardOf(stopOf(event))
        if (card === null || !untrack(() => judgeCardLift(session, card)).ok) return
        event.preventDefault()
        const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
        if (!isTouch && untrack(hand.drag).name === 'idle') session.startMoving([card])
      },
      onFocusIn(event: FocusEvent) {
        const stop = stopOf(event)
        if (stop === undefined) return
        focus.setActiveStop(stop)
        session.setPresence({ focused: cardOf(stop) })
      },
      onFocusOut(event: FocusEvent) {
        const goesTo = event.relatedTarget
        if (!(goesTo instanceof Node) || !focus.has(goesTo)) session.setPresence({ focused: null })
      },
    },
  }
}
