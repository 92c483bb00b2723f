import type { CardId } from '../../shared/domain/ids.ts'

/** Ticked cards, and the one that was ticked or unticked last: a range goes from there. */
export interface CardSelection {
  readonly cards: ReadonlySet<CardId>
  readonly anchor: CardId | null
}

export const noSelection: CardSelection = { cards: new Set(), anchor: null }

export function toggleCard({ cards }: CardSelection, card: CardId): CardSelection {
  return withRows(cards, [card], !cards.has(card), card)
}

/**
 * From the anchor to `card`, in the order of the rows: all become what the anchor is. Without an anchor among the rows
 * it is a plain toggle.
 */
export function toggleRange(selection: CardSelection, rows: readonly CardId[], card: CardId): CardSelection {
  const { cards, anchor } = selection
  const from = anchor === null ? -1 : rows.indexOf(anchor)
  const to = rows.indexOf(card)
  if (anchor === null || from === -1 || to === -1) return toggleCard(selection, card)
  return withRows(cards, rows.slice(Math.min(from, to), Math.max(from, to) + 1), cards.has(anchor), anchor)
}

/** Ticks all rows; when all are ticked already, unticks them. What the filter hides stays as it is. */
export function toggleAll({ cards }: CardSelection, rows: readonly CardId[]): CardSelection {
  return withRows(cards, rows, !rows.every((card) => cards.has(card)), null)
}

function withRows(
  before: ReadonlySet<CardId>,
  rows: readonly CardId[],
  ticked: boolean,
  anchor: CardId | null,
): CardSelection {
  const cards = new Set(before)
  for (const card of rows) {
    if (ticked) cards.add(card)
    else cards.delete(card)
  }
  return { cards, anchor }
}
