import { describe, expect, test } from 'vitest'
import type { PublicService } from '../domain/public-service.ts'
import { compareLists, mergeLists } from './list-update.ts'
import { readServices } from './read-services.ts'

const listOf = (...rows: [name: string, key: string][]): PublicService[] =>
  readServices(
    rows.map((cells, index) => ({ number: index + 2, cells })),
    { header: ['Leistung', 'LeiKa'], mapping: { name: 0, leikaKey: 1 } },
  ).services
const names = (services: readonly PublicService[]) => services.map(({ name }) => name)

const dog = '99102013000000'
const before = listOf(['Hund anmelden', dog], ['Melderegister Auskunft', '99115005000000'], ['Nur hier', ''])

describe('a newer list', () => {
  test('that is the same changes nothing', () => {
    expect(compareLists(before, before)).toEqual({
      unchanged: 3,
      renamed: [],
      added: [],
      vanished: [],
      split: [],
      sameName: [],
    })
  })

  test('renames by key, adds and takes away', () => {
    const after = listOf(['Hundesteuer anmelden', dog], ['Nur hier', ''], ['Neu', '99999999000000'])
    const update = compareLists(before, after)
    expect(update.renamed).toEqual([{ id: dog, before: 'Hund anmelden', after: 'Hundesteuer anmelden' }])
    expect([update.unchanged, names(update.added), names(update.vanished)]).toEqual([
      1,
      ['Neu'],
      ['Melderegister Auskunft'],
    ])
  })

  test('splits a service whose key goes on with other details', () => {
    const after = listOf(
      ['Hund anmelden', dog],
      ['Einfache Auskunft', '99115005000001'],
      ['Erweiterte Auskunft', '99115005000002'],
    )
    const { split } = compareLists(before, after)
    expect(split.map(({ from, into }) => [from.name, names(into)])).toEqual([
      ['Melderegister Auskunft', ['Einfache Auskunft', 'Erweiterte Auskunft']],
    ])
  })

  test('never takes a name for a key, but tells of it', () => {
    const after = listOf(['hund  ANMELDEN', '99888888000000'], ['Melderegister Auskunft', '99115005000000'])
    const update = compareLists(before, after)
    expect(names(update.vanished)).toEqual(['Hund anmelden', 'Nur hier'])
    expect(update.sameName.map((pair) => [pair.before.id, pair.after.id])).toEqual([[dog, '99888888000000']])
  })
})

test('what is gone stays while somebody has decided about it, and is whole again when it is back', () => {
  const [first] = before
  const after = listOf(['Neu', '99999999000000'])
  const merged = mergeLists(before, after, (card) => card === first?.id)
  expect(merged.map(({ name, isGone }) => [name, isGone])).toEqual([
    ['Neu', undefined],
    ['Hund anmelden', true],
  ])
  expect(mergeLists(merged, before, () => true).map(({ name, isGone }) => [name, isGone])).toEqual([
    ['Hund anmelden', undefined],
    ['Melderegister Auskunft', undefined],
    ['Nur hier', undefined],
    ['Neu', true],
  ])
})
