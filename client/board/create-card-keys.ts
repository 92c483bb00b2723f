import { createEffect, on, untrack } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import { unreachable } from '../../shared/kit/unreachable.ts'
import type { AssignmentAction } from '../../shared/rules/assignment-actions.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { noSelection, toggleRange } from '../sync/select-cards.ts'
import { othersToConfirm } from './bulk-cards.ts'
import { actAndTell, askToRefuse, meantCards, toggleAndTell } from './card-commands.ts'
import { type GridCell, stopAfterKey } from './card-grid.ts'
import { type CardCommand, cardCommand } from './card-keys.ts'
import type { StopFocus } from './create-stop-focus.ts'
import type { DeskSurface } from './desk-surface.ts'
import { isUndecided, nextUndecided } from './next-undecided.ts'

/** A list as it was before a decision, and where in it the decision was made. */
interface Turn {
  card: CardId
  list: readonly CardId[]
  from: number
}

/** Deciding by keys, and marking by keys and clicks. After a decision the focus goes on to the next card that waits. Needs an owner. */
export function createCardKeys(options: {
  session: BoardSession
  surface: Pick<DeskSurface, 'shape' | 'stopAt' | 'locate'>
  focus: Pick<StopFocus, 'focusStop' | 'tabStop'>
  openMenu: (cards: readonly CardId[]) => void
}) {
  const { session, surface, focus } = options
  let asked: Turn | null = null

  const waits = (card: CardId) =>
    isUndecided(session.model.assignment(card), session.login().participant?.laneId ?? null)
  const cardsIn = (cell: GridCell): CardId[] =>
    Array.from({ length: surface.shape.count(cell) }, (_, index) => surface.stopAt({ ...cell, index })).filter(
      (stop): stop is CardId => stop !== undefined && session.services.has(stop as CardId),
    )
  const turnAt = (card: CardId): Turn =>
    untrack(() => {
      const at = surface.locate(card)
      const list = at ? cardsIn(at) : []
      return { card, list, from: list.indexOf(card) }
    })

  /** The focused card may have left its list, or been confirmed in it. */
  function goOn({ card, list, from }: Turn): void {
    const next = untrack(() =>
      nextUndecided(list, from, (other) => other !== card && waits(other) && surface.locate(other) !== null),
    )
    const stays = untrack(() => surface.locate(card)) !== null
    const neighbour = [...list.slice(from + 1), ...list.slice(0, from).reverse()].find((other) =>
      untrack(() => surface.locate(other)),
    )
    const stop = next ?? (stays ? card : neighbour) ?? untrack(focus.tabStop)
    if (stop !== null && stop !== undefined) focus.focusStop(stop)
  }

  function decide(card: CardId, action: AssignmentAction): void {
    const turn = turnAt(card)
    if (!actAndTell(session, meantCards(session, card), action)) return
    session.select(noSelection)
    goOn(turn)
  }

  function run(command: CardCommand, card: CardId): void {
    switch (command) {
      case 'confirm':
        return decide(card, { type: 'confirm' })
      case 'unsure':
        return decide(card, { type: 'mark-unsure' })
      case 'confirm-others': {
        const turn = turnAt(card)
        if (
          !actAndTell(
            session,
            untrack(() => othersToConfirm(session, turn.list)),
            { type: 'confirm' },
          )
        )
          return
        return goOn({ ...turn, from: -1 })
      }
      case 'refuse':
        asked = turnAt(card)
        return askToRefuse(session, meantCards(session, card))
      case 'move':
        return options.openMenu(meantCards(session, card))
      case 'toggle':
        return toggleAndTell(session, card)
      case 'next':
      case 'previous': {
        const next = untrack(() => {
          const from = surface.locate(card)
          const to = from && stopAfterKey(surface.shape, from, command === 'next' ? 'ArrowDown' : 'ArrowUp')
          return to ? surface.stopAt(to) : undefined
        })
        if (next !== undefined) focus.focusStop(next)
        return
      }
      case 'undo':
      case 'redo':
      case 'help':
        return // heard by the frame of the board
      default:
        return unreachable(command)
    }
  }

  // The question was answered: a card that was given away is done, one that was not keeps the focus.
  createEffect(
    on(
      session.asking,
      (open) => {
        const turn = asked
        if (open !== null || turn === null) return
        asked = null
        queueMicrotask(() => {
          if (!untrack(() => waits(turn.card))) goOn(turn)
        })
      },
      { defer: true },
    ),
  )

  return {
    /** Whether the key meant something here. */
    press(event: KeyboardEvent, card: CardId): boolean {
      if (event.key === 'Escape' && untrack(session.selection).cards.size > 0) {
        session.select(noSelection)
        return true
      }
      const command = cardCommand(event)
      if (command === null) return false
      run(command, card)
      return true
    },
    /** Whether the click marks instead of opening. */
    click(event: MouseEvent, card: CardId): boolean {
      if (event.shiftKey) session.select(toggleRange(untrack(session.selection), turnAt(card).list, card))
      else if (event.ctrlKey || event.metaKey) toggleAndTell(session, card)
      else return false
      return true
    },
  }
}
