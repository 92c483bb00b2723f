import { expect, test } from 'vitest'
import { buildServiceList } from './build-service-list.ts'
import { readJsonSource } from './json-source.ts'
import { previewImport } from './preview-import.ts'
import { maxSourceRows } from './source-row.ts'

function previewOf(value: unknown) {
  const source = readJsonSource(value)
  if (!source.ok) return source.error
  return previewImport(
    source.value.kind === 'list'
      ? source.value
      : { kind: 'tables', format: 'json', tables: [source.value.table], unreadable: [] },
  )
}

const nested = {
  ozgLeistungen: [
    {
      ozgId: '10000',
      name: 'Elterngeld',
      themenfeld: 'Familie & Kind',
      lage: 'Geburt',
      leistungen: [
        { leika: '99041006000000', bezeichnung: 'Elterngeld', typ: ['1', '2/3'], sdg1: true, sdg2: false },
        { leika: null, bezeichnung: 'Elterngeld plus', typ: [], sdg1: false, sdg2: true },
      ],
    },
  ],
  ohneOzg: [{ leika: '99089022000000', bezeichnung: 'Angriffe durch Tiere', typ: ['2/3'] }],
}

test('the nested catalogue is read with its bundles, entries numbered from 1', () => {
  const preview = previewOf(nested)
  if (typeof preview === 'string') throw new Error(preview)
  expect(preview.run).toMatchObject({ rowsRead: 3, rejected: [], withoutKey: 1 })
  expect(preview.run.services).toMatchObject([
    {
      leikaKey: '99041006000000',
      bundles: [{ ozgId: '10000', name: 'Elterngeld' }],
      topicArea: 'Familie & Kind',
      lifeSituation: 'Geburt',
      types: ['1', '2/3'],
      singleDigitalGateway: [1],
    },
    { leikaKey: null, name: 'Elterngeld plus', types: [], singleDigitalGateway: [2] },
    { leikaKey: '99089022000000', bundles: [], topicArea: null },
  ])
})

test('our own list comes back as it went, whatever is wrong in it is named', () => {
  const preview = previewOf(nested)
  if (typeof preview === 'string') throw new Error(preview)
  const list = buildServiceList({ title: 'Liste', source: 'a.json', services: preview.run.services })
  const again = previewOf(JSON.parse(JSON.stringify(list)))
  expect(again).toMatchObject({ format: 'list', title: 'Liste', run: { services: list.services, rejected: [] } })
  expect(previewOf({ ...list, services: [{ name: 'Hund' }, 7, ...list.services] })).toMatchObject({
    run: {
      services: list.services,
      rejected: [
        { row: 1, reason: 'invalid-service', value: 'Hund' },
        { row: 2, reason: 'invalid-service', value: '' },
      ],
    },
  })
})

test.each([
  ['a flat list', [{ leikaKey: '99050048262000', name: 'Hund' }]],
  ['a flat list below a key', { meta: [], items: [{ Schlüssel: 99050048262000, Bezeichnung: 'Hund', __proto__: 1 }] }],
  [
    'entries with different members',
    [
      { name: 'Hund', x: { y: 1 } },
      { leika: '99050048262001', name: 'Pass' },
    ],
  ],
])('%s is read like a table', (_, value) => {
  const preview = previewOf(value)
  expect(preview).toMatchObject({ run: { rejected: [] } })
  expect(preview).toHaveProperty('run.services.0.name', 'Hund')
})

test('more entries than a list may have are refused before they are read', () => {
  const many = Array.from({ length: maxSourceRows + 1 }, () => ({ name: 'Hund' }))
  expect(previewOf(many)).toBe('too-many-rows')
  expect(previewOf({ format: 1, title: 'x', services: many })).toBe('too-many-rows')
})

test.each([
  ['a number', 7],
  ['an empty list', []],
  ['a list of words', ['Hund']],
  ['an object without a list', { a: 1 }],
  ['nothing', null],
])('%s is no list of services', (_, value) => {
  expect(previewOf(value)).toBe('json-shape')
})
