import type { RankSlot } from '../../shared/board/move-cards.ts'
import type { CardId, ColumnId, LaneId } from '../../shared/domain/ids.ts'
import type { BoardModel } from '../sync/board-model.ts'

type Ranks = Pick<BoardModel, 'schedule'>

/** The room before the card at `index` of a cell, as if the moved card were not there. */
export function slotBefore(model: Ranks, cell: readonly CardId[], index: number, moved: CardId): RankSlot {
  const own = cell.indexOf(moved)
  const others = cell.filter((card) => card !== moved)
  const at = own >= 0 && own < index ? index - 1 : index
  const after = rankOf(model, others[at - 1])
  // Two people may have made equal ranks: between those there is no room, but behind them there is.
  const next = others.slice(at).find((card) => after === null || (rankOf(model, card) ?? '') > after)
  return { after, before: rankOf(model, next) }
}

/** Behind everything in a column, for the given lanes. */
export function slotAtEnd(
  model: Pick<BoardModel, 'schedule' | 'cellCards'>,
  lanes: Iterable<LaneId | null>,
  column: ColumnId,
): RankSlot {
  let after: string | null = null
  for (const lane of lanes) {
    const rank = rankOf(model, model.cellCards(lane, column).at(-1))
    if (rank !== null && (after === null || rank > after)) after = rank
  }
  return { after, before: null }
}

function rankOf(model: Ranks, card: CardId | undefined): string | null {
  return card === undefined ? null : (model.schedule(card)?.rank ?? null)
}
