import { createMemo, createSignal } from 'solid-js'
import { BoardDoc } from '../../shared/board/board-doc.ts'
import { assignCards, moveCardsToCell, scheduleCards } from '../../shared/board/move-cards.ts'
import type { BoardId, CardId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { mayMoveCards } from '../../shared/rules/may-move-cards.ts'
import type { BoardSession } from './board-session.ts'
import { connectBoard } from './connect-board.ts'
import { createBoardModel } from './create-board-model.ts'

/** Opens a board and keeps it live until the owner is disposed. The login has joined: it has a participant. */
export function createBoardSession(options: {
  view: WorkshopView
  boardId: BoardId
  services: readonly PublicService[]
  /** Where `/sync` is, with `ws:` or `wss:`. */
  syncUrl: string
}): BoardSession {
  const { view, boardId } = options
  const board = view.workshop.boards.find(({ id }) => id === boardId)
  const participant = view.login.participant
  if (!board || !participant) throw new Error(`Board ${boardId} opened without a place in its workshop`)

  const doc = new BoardDoc()
  const { lanes, columns } = view.workshop
  const model = createBoardModel({ doc, services: options.services, lanes, columns })
  const link = connectBoard({ doc, boardId, loginId: view.login.id, syncUrl: options.syncUrl })
  const mayMove = createMemo(() => mayMoveCards(participant.role))
  const [openedCard, openCard] = createSignal<CardId | null>(null)
  const [movingCards, startMoving] = createSignal<readonly CardId[]>([])

  return {
    boardId,
    workshop: () => view.workshop,
    board: () => board,
    login: () => view.login,
    services: new Map(options.services.map((service) => [service.id, service])),
    model,
    ...link,
    mayMove,
    assign(cards, lane) {
      if (mayMove().ok) assignCards(doc, cards, lane, participant.id)
    },
    schedule(cards, column, slot) {
      if (mayMove().ok) scheduleCards(doc, cards, column, slot)
    },
    moveToCell(cards, cell) {
      if (mayMove().ok) moveCardsToCell(doc, cards, cell, participant.id)
    },
    openedCard,
    openCard,
    movingCards,
    startMoving,
  }
}
