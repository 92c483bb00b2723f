import type { Accessor } from 'solid-js'
import type { RankSlot } from '../../shared/board/move-cards.ts'
import type { RegisterChange, WishedChange } from '../../shared/board/registers.ts'
import type { BoardId, CardId, LaneId } from '../../shared/domain/ids.ts'
import type { Login } from '../../shared/domain/participant.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Board, Workshop } from '../../shared/domain/workshop.ts'
import type { Result } from '../../shared/kit/result.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import type { OwnPresence, Presence } from '../../shared/protocol/presence.ts'
import type { RefusalReason } from '../../shared/protocol/refusal.ts'
import type { PlaceRefusal, WishedPlace } from '../../shared/rules/judge-place.ts'
import type { WriteRefusal } from '../../shared/rules/may-write.ts'
import type { BoardFacts } from './board-facts.ts'
import type { BoardModel } from './board-model.ts'
import type { CardActions } from './create-card-actions.ts'
import type { Suggestions } from './create-suggestions.ts'
import type { UndoStack } from './create-undo.ts'
import type { CardSelection } from './select-cards.ts'
import type { SyncStatus } from './sync-status.ts'
import type { ViewPort } from './view-port.ts'

/** Somebody else on this board, by connection: one person with two devices is here twice. */
export interface RemotePresence extends Presence {
  clientId: number
}

/** What became of the own edits. */
export interface SaveState {
  /** Edits made here that the server has not yet confirmed as durable. */
  waiting: number
  /** When the server last confirmed one, epoch ms. */
  savedAt: number | null
  /** False while the server's disk takes nothing. */
  storageOk: boolean
}

/** An own edit that the board did not take: a rule forbids it, or somebody else changed the same value in between. */
export interface LostEdit {
  change: RegisterChange
  reason: RefusalReason | 'overtaken'
  /** When that was known here, epoch ms. */
  at: number
}

/** An action that needs an answer first. */
export interface AskedAction {
  type: 'offer' | 'give-back'
  cards: readonly CardId[]
}

/** One open board as the views see it: data as accessors, changes as functions, never the document. */
export interface BoardSession extends CardActions {
  readonly boardId: BoardId
  readonly workshop: Accessor<Workshop>
  readonly board: Accessor<Board>
  readonly login: Accessor<Login>
  /** What the moderation set for the own Amt; null: as the phase says. */
  readonly laneAccess: Accessor<'open' | 'closed' | null>
  /** Whether Ämter may correct their cards after the workshop, now. */
  readonly correctionsOpen: Accessor<boolean>
  /** What the moderation wants in the pages of services; null: the usual. */
  readonly deliveryTemplate: Accessor<string | null>
  readonly services: ReadonlyMap<CardId, PublicService>
  readonly model: BoardModel
  /** All other registers of the board. */
  readonly facts: BoardFacts
  readonly status: Accessor<SyncStatus>
  readonly saveState: Accessor<SaveState>
  readonly others: Accessor<readonly RemotePresence[]>
  /** Tells the others what I do; merged and sent at most ten times a second. */
  setPresence(own: Partial<OwnPresence>): void
  readonly lostEdits: Accessor<readonly LostEdit[]>
  /** Somebody has seen them; without a choice all of them. */
  forgetLostEdits(edits?: readonly LostEdit[]): void
  /** Whether I may change anything on the board now, and why not. */
  mayMove: Accessor<Result<true, WriteRefusal>>
  /** Whether I may put a card there; a lane or column that is left out stays as it is. */
  mayPlace(card: CardId, place: WishedPlace): Result<true, PlaceRefusal>
  /**
   * Each is one edit, of those cards that the rules allow. An own card that goes to another Amt becomes an offer to it,
   * where the rules know no other way.
   */
  assign(cards: readonly CardId[], lane: LaneId | null): void
  schedule(cards: readonly CardId[], column: RoadmapColumn | null, slot?: RankSlot): void
  moveToCell(
    cards: readonly CardId[],
    cell: { lane: LaneId | null; column: RoadmapColumn | null; slot?: RankSlot },
  ): void
  /** What was decided in front of everybody. False: the rules or a board that is not here yet do not allow it. */
  settle(card: CardId, lane: LaneId, reason: string): boolean
  /**
   * Writes values of any register as one edit, all or none. Errors: why the first of them is not allowed; nothing is written then.
   * Values that stand there already are not written again.
   */
  write(changes: readonly WishedChange[]): Result<true, WriteRefusal>
  /** Whether `write` would take it. Reactive. */
  mayWrite(change: WishedChange): Result<true, WriteRefusal>
  /** Who should have the cards that nobody has. */
  readonly suggestions: Suggestions
  /** The own actions on this board, to be taken back. */
  readonly undo: UndoStack
  /** The question that is open: who has these cards instead, or why they go back. */
  readonly asking: Accessor<AskedAction | null>
  ask(asked: AskedAction | null): void
  /** The marked cards, in all views. */
  readonly selection: Accessor<CardSelection>
  select(selection: CardSelection): void
  /** Where one looks, for who shows that to others and who follows. */
  readonly viewPort: ViewPort
  /** Cards that were just put into a quarter before they are available, without a reason yet. */
  readonly placedEarly: Accessor<readonly CardId[]>
  forgetPlacedEarly(): void
  /** Asks the same about a card that `write` moved. */
  askIfEarly(card: CardId): void
  /** The card whose details are open. */
  readonly openedCard: Accessor<CardId | null>
  openCard(card: CardId | null): void
  /** The cards for which "Verschieben nach …" is open; empty: closed. */
  readonly movingCards: Accessor<readonly CardId[]>
  startMoving(cards: readonly CardId[]): void
  /** Calls back with what the server tells; returns the function that ends it. */
  onControl(listener: (message: ControlMessage) => void): () => void
}
