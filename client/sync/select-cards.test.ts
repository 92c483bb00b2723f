import { describe, expect, test } from 'vitest'
import type { CardId } from '../../shared/domain/ids.ts'
import { noSelection, toggleAll, toggleCard, toggleRange } from './select-cards.ts'

const id = (name: string) => name as CardId
const rows = ['a', 'b', 'c', 'd', 'e'].map(id)

describe('selecting rows', () => {
  test('a range runs from the last ticked row, upwards as well', () => {
    const down = toggleRange(toggleCard(noSelection, id('b')), rows, id('d'))
    expect([...down.cards]).toEqual(['b', 'c', 'd'])
    const up = toggleRange(toggleCard(noSelection, id('d')), rows, id('b'))
    expect([...up.cards].sort()).toEqual(['b', 'c', 'd'])
  })

  test('a range from a row that was just unticked unticks', () => {
    const all = toggleAll(noSelection, rows)
    const without = toggleRange(toggleCard(all, id('b')), rows, id('d'))
    expect([...without.cards]).toEqual(['a', 'e'])
  })

  test('a range whose beginning the filter hides is a plain tick', () => {
    const selection = toggleRange(toggleCard(noSelection, id('hidden')), rows, id('c'))
    expect([...selection.cards]).toEqual(['hidden', 'c'])
  })

  test('"all" means the rows that are shown, and a second time unticks only those', () => {
    const hidden = toggleCard(noSelection, id('hidden'))
    const all = toggleAll(hidden, rows)
    expect(all.cards.size).toBe(6)
    expect([...toggleAll(all, rows).cards]).toEqual(['hidden'])
  })
})
