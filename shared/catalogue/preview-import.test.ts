import { expect, test } from 'vitest'
import { type ImportSource, previewImport } from './preview-import.ts'
import type { Cell, SourceTable } from './source-row.ts'

const tableOf = (name: string, ...rows: Cell[][]): SourceTable => ({
  name,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
})
const sourceOf = (...tables: SourceTable[]): ImportSource => ({
  kind: 'tables',
  format: 'xlsx',
  tables,
  unreadable: [],
})

const cover = tableOf('Deckblatt', ['Stadt Musterstadt'], ['Leistungen', 'Stand 2024'])
const list = tableOf(
  'Daten',
  ['Leistungen der Stadt'],
  ['Schlüssel', 'Bezeichnung', 'Alt'],
  ['99050048262000', 'Hund', 'Tier'],
)

test('the sheet with the list is found behind a cover sheet, and the header below its title', () => {
  expect(previewImport(sourceOf(cover, list))).toMatchObject({
    table: 1,
    header: 1,
    headerIsKnown: true,
    tables: [
      { name: 'Deckblatt', rowCount: 2 },
      { name: 'Daten', rowCount: 3 },
    ],
    columns: [
      { header: 'Schlüssel', samples: ['99050048262000'] },
      { header: 'Bezeichnung', samples: ['Hund'] },
      { header: 'Alt', samples: ['Tier'] },
    ],
    mapping: { leikaKey: 0, name: 1 },
    run: { services: [{ name: 'Hund' }], rowsRead: 1 },
  })
})

test('another column, header or sheet can be chosen', () => {
  expect(previewImport(sourceOf(cover, list), { mapping: { name: 2 } }).run.services).toMatchObject([
    { name: 'Tier', leikaKey: null },
  ])
  const withoutHeader = previewImport(sourceOf(list), { header: 0, mapping: { name: 1, leikaKey: 0 } })
  expect(withoutHeader.run).toMatchObject({
    services: [{ name: 'Hund' }],
    rejected: [{ row: 2, reason: 'key-malformed' }],
  })
  expect(previewImport(sourceOf(cover, list), { table: 0 })).toMatchObject({ table: 0 })
})

test('without a column of names nothing is read, and every row is not blamed for it', () => {
  const preview = previewImport(sourceOf(tableOf('x', ['a', 'b'], ['c', 'd'], ['e', 'f'])))
  expect(preview).toMatchObject({ headerIsKnown: false, header: 0, mapping: {}, run: { rowsRead: 2, rejected: [] } })
})

test('without a column of keys all services are usable and have none', () => {
  const preview = previewImport(sourceOf(tableOf('x', ['Leistung'], ['Hund'], ['Pass'])))
  expect(preview.mapping).toEqual({ name: 0 })
  expect(preview.run).toMatchObject({ withoutKey: 2, rejected: [] })
})

test('rows that the reader of the file could not read are rejected', () => {
  const unreadable = [{ row: 9, reason: 'quote-not-closed' as const, value: 'x' }]
  const preview = previewImport({ kind: 'tables', format: 'csv', tables: [list], unreadable })
  expect(preview.run).toMatchObject({ rowsRead: 2, rejected: unreadable })
})
