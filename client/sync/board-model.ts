import type { Assignment, Schedule } from '../../shared/domain/decisions.ts'
import type { CardId, ColumnId, LaneId, ParticipantId } from '../../shared/domain/ids.ts'

/**
 * The board as fine-grained signals: one per card, one per list of cards, all changed in one Solid batch per Yjs transaction.
 * Every function is reactive when called under an owner.
 */
export interface BoardModel {
  /** What was decided about a card. Entries that name an unknown lane or column count as undecided. */
  assignment(card: CardId): Assignment | undefined
  schedule(card: CardId): Schedule | undefined
  /** Cards of a lane (null: not yet assigned), by Themenfeld and name. */
  laneCards(lane: LaneId | null): readonly CardId[]
  /** How many cards of a lane are confirmed or settled. */
  decidedCount(lane: LaneId): number
  /** How many cards are offered to a lane and wait for its answer. */
  offersTo(lane: LaneId): number
  /** Those cards, by Themenfeld and name. */
  offeredCards(lane: LaneId): readonly CardId[]
  /** Cards of a matrix cell, by rank, then id; those that are not on the roadmap (column null) by Themenfeld and name. */
  cellCards(lane: LaneId | null, column: ColumnId | null): readonly CardId[]
  /** All cards of the list, by Themenfeld and name. Not reactive: a list never changes. */
  readonly allCards: readonly CardId[]
  /**
   * Where a card stands in `allCards`. Not reactive. Undefined for a card that the list does not have.
   */
  position(card: CardId): number | undefined
  /** Calls back before the signals change, with the cards that somebody else moved; returns the function that ends it. */
  onRemoteMoves(listener: (moves: readonly RemoteMove[]) => void): () => void
}

/** A place of a card: a lane (null: not yet assigned) and a column (null: not on the roadmap). */
export interface CardPlace {
  readonly lane: LaneId | null
  readonly column: ColumnId | null
}

export interface RemoteMove {
  card: CardId
  from: CardPlace
  to: CardPlace
  /** Who moved it to another lane; null when only the column changed, which names nobody. */
  by: ParticipantId | null
}
