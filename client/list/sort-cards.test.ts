import { describe, expect, test } from 'vitest'
import type { CardId } from '../../shared/domain/ids.ts'
import { isSorted, nextOrder, rankByText, sortCards } from './sort-cards.ts'

const ids = (...names: string[]) => names as CardId[]
const byText = (texts: Record<string, string | null>) => {
  const cards = ids(...Object.keys(texts))
  const ranks = rankByText(cards, (card) => texts[card] ?? null)
  return { cards, rankOf: (card: CardId) => ranks.get(card) }
}

describe('sorting the list', () => {
  test('names stand in German order: umlauts beside their vowel, numbers by value, capitals do not matter', () => {
    const { cards, rankOf } = byText({ a: 'Zoo', b: 'Öffnung', c: 'Amt 10', d: 'Amt 9', e: 'ofen', f: 'Ärzte' })
    expect(sortCards(cards, rankOf, 'ascending')).toEqual(['d', 'c', 'f', 'e', 'b', 'a'])
  })

  test('cards that have nothing in the column come last in both directions', () => {
    const { cards, rankOf } = byText({ a: null, b: 'B', c: 'C' })
    expect(sortCards(cards, rankOf, 'ascending')).toEqual(['b', 'c', 'a'])
    expect(sortCards(cards, rankOf, 'descending')).toEqual(['c', 'b', 'a'])
  })

  test('equal texts keep the order they had, also downwards', () => {
    const { cards, rankOf } = byText({ a: 'X', b: 'Y', c: 'X' })
    expect(sortCards(cards, rankOf, 'descending')).toEqual(['b', 'a', 'c'])
  })

  test('a card that was moved since makes the order out of date', () => {
    const ranks = new Map(ids('a', 'b', 'c').map((card, index) => [card, index]))
    const rankOf = (card: CardId) => ranks.get(card)
    expect(isSorted(ids('a', 'b', 'c'), rankOf, 'ascending')).toBe(true)
    expect(isSorted(ids('a', 'b', 'c'), rankOf, 'descending')).toBe(false)
    ranks.delete('a' as CardId)
    expect(isSorted(ids('a', 'b', 'c'), rankOf, 'ascending')).toBe(false)
    expect(isSorted(ids('b', 'c', 'a'), rankOf, 'ascending')).toBe(true)
  })

  test('a second click on a head turns the direction, another head begins upwards', () => {
    const up = nextOrder({ key: 'name', direction: 'descending' }, 'lane')
    expect(up).toEqual({ key: 'lane', direction: 'ascending' })
    expect(nextOrder(up, 'lane')).toEqual({ key: 'lane', direction: 'descending' })
  })
})
