import { expect, test } from 'vitest'
import { countChoices, everything, filterServices } from './filter-services.ts'
import { readServices } from './read-services.ts'

const rows = [
  ['Pass', 'Recht & Ordnung', '2/3'],
  ['Zoll', 'Steuern & Zoll', '1'],
  ['Hund', 'Recht & Ordnung', '1, 5'],
  ['Sonstiges', 'Eigenes Feld', ''],
  ['Ohne', '', '4a'],
]
const { services } = readServices(
  rows.map((cells, index) => ({ number: index + 1, cells })),
  { header: [], mapping: { name: 0, topicArea: 1, types: 2 } },
)
const namesOf = (filter: Parameters<typeof filterServices>[1]) =>
  filterServices(services, filter).map(({ name }) => name)

test('without a filter everything stays', () => {
  expect(filterServices(services, everything)).toEqual(services)
})

test('a service stays as long as one of its executors stays', () => {
  expect(namesOf({ ...everything, leftOutExecutors: new Set(['federal']) })).toEqual([
    'Pass',
    'Hund',
    'Sonstiges',
    'Ohne',
  ])
  expect(namesOf({ ...everything, leftOutExecutors: new Set(['federal', 'municipal', 'state', 'unknown']) })).toEqual([
    'Pass',
  ])
})

test('topic areas are left out by name, null for none', () => {
  expect(namesOf({ ...everything, leftOutTopics: new Set([null, 'Recht & Ordnung']) })).toEqual(['Zoll', 'Sonstiges'])
})

test('each half of the filter counts what the other half leaves; official areas come first, none last', () => {
  expect(
    countChoices(services, { leftOutTopics: new Set(['Steuern & Zoll']), leftOutExecutors: new Set(['state']) }),
  ).toEqual({
    topics: [
      { topic: 'Recht & Ordnung', count: 2 },
      { topic: 'Steuern & Zoll', count: 1 },
      { topic: 'Eigenes Feld', count: 1 },
      { topic: null, count: 0 },
    ],
    executors: [
      { executor: 'municipal', count: 1 },
      { executor: 'municipal-possible', count: 1 },
      { executor: 'state', count: 1 },
      { executor: 'federal', count: 1 },
      { executor: 'unknown', count: 1 },
    ],
  })
})
