import type { CardId } from '../../shared/domain/ids.ts'

export const sortKeys = ['name', 'leikaKey', 'topicArea', 'lane', 'state', 'column'] as const
export type SortKey = (typeof sortKeys)[number]

export interface SortOrder {
  key: SortKey
  direction: 'ascending' | 'descending'
}

/** A click on a head: the other direction of the same column, else upwards by the new one. */
export function nextOrder(order: SortOrder, key: SortKey): SortOrder {
  return { key, direction: order.key === key && order.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** Where a card stands under the present key; undefined: it has nothing there. Equal ranks keep the given order. */
export type RankOf = (card: CardId) => number | undefined

/** Cards without a rank come last in both directions: they are what is still to do, not the smallest value. */
export function sortCards(cards: readonly CardId[], rankOf: RankOf, direction: SortOrder['direction']): CardId[] {
  const sign = direction === 'ascending' ? 1 : -1
  const ranked: { card: CardId; rank: number }[] = []
  const bare: CardId[] = []
  for (const card of cards) {
    const rank = rankOf(card)
    if (rank === undefined) bare.push(card)
    else ranked.push({ card, rank })
  }
  ranked.sort((a, b) => sign * (a.rank - b.rank))
  return [...ranked.map(({ card }) => card), ...bare]
}

/** Whether the cards still stand as `sortCards` would put them; others may have moved some since. */
export function isSorted(cards: readonly CardId[], rankOf: RankOf, direction: SortOrder['direction']): boolean {
  const sign = direction === 'ascending' ? 1 : -1
  return cards.every((card, index) => {
    const before = cards[index - 1]
    if (before === undefined) return true
    const [a, b] = [rankOf(before), rankOf(card)]
    if (b === undefined) return true
    return a !== undefined && sign * (a - b) <= 0
  })
}

const german = new Intl.Collator('de', { numeric: true })

/**
 * Numbers in German alphabetical order, equal for equal texts; cards without text get none. Comparing 8,000 names in
 * German takes long, comparing their numbers does not: so this is done once per column.
 */
export function rankByText(cards: readonly CardId[], textOf: (card: CardId) => string | null): Map<CardId, number> {
  const texts = new Set<string>()
  for (const card of cards) {
    const text = textOf(card)
    if (text !== null) texts.add(text)
  }
  const rankOfText = new Map([...texts].sort(german.compare).map((text, index) => [text, index]))
  const ranks = new Map<CardId, number>()
  for (const card of cards) {
    const text = textOf(card)
    const rank = text === null ? undefined : rankOfText.get(text)
    if (rank !== undefined) ranks.set(card, rank)
  }
  return ranks
}
