import { type Accessor, batch, createMemo, createSignal, untrack } from 'solid-js'
import { portionsOf } from '../../shared/board/apply-edit.ts'
import type { BoardDoc } from '../../shared/board/board-doc.ts'
import { ownEdit, readRegister, writeRegister } from '../../shared/board/board-doc.ts'
import { hasRoom } from '../../shared/board/has-room.ts'
import { mayChange } from '../../shared/board/may-change.ts'
import { assignCards, moveCardsToCell, scheduleCards } from '../../shared/board/move-cards.ts'
import { isSameValue } from '../../shared/board/rebase-edits.ts'
import type { RegisterChange, WishedChange } from '../../shared/board/registers.ts'
import { settleCard } from '../../shared/board/settle-card.ts'
import type { BoardId, CardId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { availabilityOf, isTooEarly } from '../../shared/roadmap/availability.ts'
import { monthsLater, reviewAfterMonths } from '../../shared/roadmap/review-date.ts'
import { judgePlace } from '../../shared/rules/judge-place.ts'
import { type Actor, mayWork, type WriteRefusal } from '../../shared/rules/may-write.ts'
import type { KnownPlace } from '../../shared/suggest/known-place.ts'
import { createSuggestLane } from '../../shared/suggest/suggest-lane.ts'
import type { AskedAction, BoardSession } from './board-session.ts'
import { type BoardLink, connectBoard } from './connect-board.ts'
import { createBoardFacts } from './create-board-facts.ts'
import { createBoardModel } from './create-board-model.ts'
import { createCardActions } from './create-card-actions.ts'
import { createSuggestions } from './create-suggestions.ts'
import { createUndo } from './create-undo.ts'
import { openPendingStore } from './pending-store.ts'
import { noSelection } from './select-cards.ts'
import { createViewPort } from './view-port.ts'

/** Opens a board and keeps it live until the owner is disposed. The login has joined: it has a participant. */
export function createBoardSession(options: {
  /** Phase, people and title may change while the board is open; list, lanes and columns may not. */
  view: Accessor<WorkshopView>
  /** What the moderation set for the own Amt; null: as the phase says. */
  laneAccess: Accessor<'open' | 'closed' | null>
  /** Whether Ämter may correct their cards after the workshop, now; left out: they may not. */
  correctionsOpen?: Accessor<boolean>
  boardId: BoardId
  services: readonly PublicService[]
  /** Where `/sync` is, with `ws:` or `wss:`. */
  syncUrl: string
  /** Where the cards lie on other boards and in the last plan, as far as that is known by now. */
  knownPlaces?: Accessor<readonly KnownPlace[]>
  /** Instead of the line to the server: for a board that nobody else has. */
  link?: BoardLink
}): BoardSession {
  const { view, boardId } = options
  const { lanes, columns, boards } = view().workshop
  const loginId = view().login.id
  const found = boards.find(({ id }) => id === boardId)
  if (!found || !view().login.participant) throw new Error(`Board ${boardId} opened without a place in its workshop`)
  const board = createMemo(() => view().workshop.boards.find(({ id }) => id === boardId) ?? found)

  const correctionsOpen = options.correctionsOpen ?? (() => false)
  const actor = createMemo<Actor>((before) => {
    const { participant } = view().login
    const { phase } = view().workshop
    if (participant)
      return {
        id: participant.id,
        role: participant.role,
        laneId: participant.laneId,
        phase,
        laneAccess: options.laneAccess(),
        correctionsOpen: correctionsOpen(),
      }
    if (!before) throw new Error(`Board ${boardId} opened by nobody`)
    return before
  })
  const laneOf = (doc: BoardDoc, card: CardId) => readRegister(doc, 'assignment', card)?.lane ?? null
  const link =
    options.link ??
    connectBoard({
      boardId,
      loginId,
      syncUrl: options.syncUrl,
      store: openPendingStore(`${boardId}/${loginId}`, () => {}), // without it, edits wait as long as this page is open
      mayWrite: (doc, change) =>
        hasRoom(doc, change) ? mayChange(actor(), change, (card) => laneOf(doc, card)) : fail('board-full'),
    })
  const { doc } = link
  const model = createBoardModel({ doc, services: options.services, lanes, columns })
  const facts = createBoardFacts(doc)
  const services = new Map(options.services.map((service) => [service.id, service]))
  const suggestLane = createMemo(() => createSuggestLane(lanes, view().suggestionRules))
  const suggestions = createSuggestions({
    model,
    services,
    suggestLane,
    knownPlaces: options.knownPlaces ?? (() => []),
  })
  const undo = createUndo({
    doc,
    me: () => actor().id,
    mayWrite: (change, { laneOf, laneBefore }) => mayChange(actor(), change, laneOf, laneBefore),
  })
  const isLoading = () => link.status().name === 'loading'
  const actions = createCardActions({ doc, actor, model, suggestions, undo, isLoading })
  const [selection, select] = createSignal(noSelection)
  const [asking, ask] = createSignal<AskedAction | null>(null)
  const changeOf = ({ register, key, value }: WishedChange) =>
    // the three belong together in the table of registers
    ({ register, key, before: facts.value(register, key), after: value }) as RegisterChange
  const mayWrite = (wish: WishedChange): Result<true, WriteRefusal> =>
    link.status().name === 'loading'
      ? fail('phase-closed')
      : hasRoom(doc(), wish)
        ? mayChange(actor(), changeOf(wish), (card) => model.assignment(card)?.lane ?? null)
        : fail('board-full')
  const mayMove = createMemo(() => {
    const assigns = mayWork(actor(), 'assignment')
    return assigns.ok ? assigns : mayWork(actor(), 'schedule')
  })
  const [openedCard, openCard] = createSignal<CardId | null>(null)
  const [movingCards, startMoving] = createSignal<readonly CardId[]>([])

  const mayPlace: BoardSession['mayPlace'] = (card, place) => {
    const verdict = judgePlace(actor(), model.assignment(card), place)
    return verdict.kind === 'refused' ? fail(verdict.reason) : ok(true)
  }
  const allowed = (cards: readonly CardId[], place: Parameters<typeof mayPlace>[1]) =>
    link.status().name === 'loading' ? [] : cards.filter((card) => mayPlace(card, place).ok)

  const reviewAt = () => monthsLater(new Date().toISOString().slice(0, 10), reviewAfterMonths)
  const [placedEarly, setPlacedEarly] = createSignal<readonly CardId[]>([])
  const askAbout = (cards: readonly CardId[], column: RoadmapColumn | null) => {
    const isEarly = (card: CardId) =>
      column !== null &&
      model.schedule(card)?.reason === undefined &&
      isTooEarly(column, availabilityOf(facts.value('availability', card), services.get(card)?.availableFrom).from)
    const early = untrack(() => cards.filter(isEarly))
    if (early.length > 0) setPlacedEarly(early)
  }

  return {
    boardId,
    workshop: () => view().workshop,
    board,
    login: () => view().login,
    laneAccess: options.laneAccess,
    correctionsOpen,
    deliveryTemplate: () => view().deliveryTemplate ?? null,
    services,
    model,
    ...link,
    mayMove,
    mayPlace,
    assign(cards, lane) {
      undo.record('assign', () => assignCards(doc(), allowed(cards, { lane }), lane, actor()))
    },
    schedule(cards, column, slot) {
      const allowedCards = allowed(cards, { column: column?.id ?? null })
      undo.record('schedule', () => scheduleCards(doc(), allowedCards, column, { slot, reviewAt: reviewAt() }))
      askAbout(allowedCards, column)
    },
    moveToCell(cards, cell) {
      const place = { lane: cell.lane, column: cell.column?.id ?? null }
      const allowedCards = allowed(cards, place)
      undo.record('move', () => moveCardsToCell(doc(), allowedCards, { ...cell, reviewAt: reviewAt() }, actor()))
      askAbout(allowedCards, cell.column)
    },
    settle(card, lane, reason) {
      if (link.status().name === 'loading' || actor().role !== 'moderator') return false
      undo.record('settle', () => settleCard(doc(), card, { lane, reason, by: actor().id }))
      return true
    },
    ...actions,
    suggestions,
    undo,
    asking,
    ask,
    selection,
    select,
    facts,
    mayWrite,
    write(wishes) {
      const news = wishes.filter((wish) => !isSameValue(changeOf(wish).before, wish.value))
      for (const wish of news) {
        const answer = mayWrite(wish)
        if (!answer.ok) return answer
      }
      // lists of thousands are made anew once, not for each portion
      batch(() =>
        undo.record('details', () => {
          for (const portion of portionsOf(news, ({ value }) => value)) {
            doc().transact(() => {
              for (const { register, key, value } of portion) writeRegister(doc(), register, key, value)
            }, ownEdit)
          }
        }),
      )
      return ok(true)
    },
    viewPort: createViewPort(),
    placedEarly,
    forgetPlacedEarly: () => setPlacedEarly([]),
    askIfEarly: (card) => askAbout([card], columns.find(({ id }) => id === model.schedule(card)?.column) ?? null),
    openedCard,
    openCard,
    movingCards,
    startMoving,
  }
}
