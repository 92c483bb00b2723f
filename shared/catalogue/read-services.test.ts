import { expect, test } from 'vitest'
import { publicServiceSchema } from '../domain/public-service.ts'
import { maxServices } from '../domain/service-list.ts'
import type { ColumnMapping } from './import-fields.ts'
import { readServices } from './read-services.ts'
import type { Cell } from './source-row.ts'

const header = ['Schlüssel', 'Name', 'Typ', 'OZG-ID', 'OZG-Leistung', 'Themenfeld', 'Synonyme', 'SDG1', 'SDG2']
const mapping: ColumnMapping = {
  leikaKey: 0,
  name: 1,
  types: 2,
  ozgId: 3,
  bundleName: 4,
  topicArea: 5,
  synonyms: 6,
  sdg1: 7,
  sdg2: 8,
}
const key = '99050048262000'
const otherKey = '99050048262001'

/** Rows are numbered from 2, as below a header in row 1. */
const read = (...rows: Cell[][]) =>
  readServices(
    rows.map((cells, index) => ({ number: index + 2, cells })),
    { header, mapping },
  )
const names = (run: ReturnType<typeof read>) => run.services.map(({ leikaKey, name }) => [leikaKey, name])

test('a row becomes a clean service that fits the schema', () => {
  const run = read([
    ` ${key}`,
    '  Hund \n anmelden\u202e ',
    '1, 2/3',
    10513,
    'Hundehaltung',
    'Recht und Ordnung',
    'Welpe| Hund |',
    '1',
    0,
  ])
  expect(run).toMatchObject({ rowsRead: 1, rejected: [], notes: [], duplicates: [], withoutKey: 0 })
  expect(run.services).toEqual([
    {
      id: key,
      leikaKey: key,
      name: 'Hund anmelden',
      topicArea: 'Recht & Ordnung',
      bundles: [{ ozgId: '10513', name: 'Hundehaltung' }],
      lifeSituation: null,
      types: ['1', '2/3'],
      singleDigitalGateway: [1],
      legalBasis: null,
      synonyms: ['Welpe', 'Hund'],
      usualDepartment: null,
    },
  ])
  expect(publicServiceSchema.safeParse(run.services[0]).success).toBe(true)
})

test.each<[string, Cell[], string, string]>([
  ['a rounded key', ['9,90501E+13', 'Hund'], 'key-scientific', '9,90501E+13 – Hund'],
  ['a short key', ['99050', 'Hund'], 'key-malformed', '99050 – Hund'],
  ['the test key', ['25323525', 'Test 124', '2'], 'test-row', '25323525 – Test 124'],
  ['the test type', [key, 'Test 4', '44'], 'test-row', 'Typ 44 – Test 4'],
  ['no name', [key, '  '], 'no-name', key],
  ['neither name nor key', [null, null, '5'], 'no-name', '5'],
  ['a name that is a page', [key, 'x'.repeat(501)], 'name-too-long', 'x'.repeat(200)],
  ['two keys for three names', [`${key}\n${otherKey}`, 'Eins\nZwei\nDrei'], 'lines-differ', 'Eins Zwei Drei'],
])('rejected with its row: %s', (_, cells, reason, value) => {
  expect(read(['99050048262009', 'Pass'], cells)).toMatchObject({
    services: [{ name: 'Pass' }],
    rowsRead: 2,
    rejected: [{ row: 3, reason, value }],
  })
})

test('rows with one key are one service in all their bundles, with every row named', () => {
  const run = read(
    [key, 'Hund anmelden', '2/3', '1', 'Hundehaltung', null, 'Welpe', '1', '0'],
    [otherKey, 'Pass'],
    [key, 'Hund anmelden', '5', '2', 'Steuern', 'Umwelt', 'Dackel', '0', '1'],
    [Number(key), 'Hund anmelden', '2/3', '1', 'Hundehaltung'],
  )
  expect(run.duplicates).toEqual([{ leikaKey: key, name: 'Hund anmelden', rows: [2, 4, 5] }])
  expect(run.services[0]).toMatchObject({
    bundles: [
      { ozgId: '1', name: 'Hundehaltung' },
      { ozgId: '2', name: 'Steuern' },
    ],
    types: ['2/3', '5'],
    topicArea: 'Umwelt',
    synonyms: ['Welpe', 'Dackel'],
    singleDigitalGateway: [1, 2],
  })
  expect(run.services).toHaveLength(2)
})

test('another name under a known key is noted and the first one stays', () => {
  const run = read([key, 'Hund anmelden'], [key, 'Hundesteuer'])
  expect(names(run)).toEqual([[key, 'Hund anmelden']])
  expect(run.notes).toEqual([{ row: 3, reason: 'names-differ', value: 'Hundesteuer' }])
})

test('services without key count, and the same name in the same bundle is one', () => {
  const run = read(
    ['nicht im LeiKa', 'Hund', null, '1', 'Tiere'],
    ['', 'Hund', null, '1', 'Tiere'],
    [null, 'Hund', null, '2', 'Steuern'],
  )
  expect(run).toMatchObject({ withoutKey: 2, duplicates: [{ leikaKey: null, name: 'Hund', rows: [2, 3] }] })
  expect(run.services.map(({ id }) => /^x-[0-9a-f]{16}$/.test(id))).toEqual([true, true])
})

test('several services in one cell are taken apart, and it is noted', () => {
  const run = read([`${key}\n${otherKey}`, 'Hund anmelden\nHund abmelden'])
  expect(names(run)).toEqual([
    [key, 'Hund anmelden'],
    [otherKey, 'Hund abmelden'],
  ])
  expect(run.notes).toEqual([{ row: 2, reason: 'several-in-cell', value: 'Hund anmelden Hund abmelden' }])
})

test('a repeated header and a line "Stand: …" are skipped, a service that begins alike is not', () => {
  const run = read(
    header,
    ['Stand: 05.10.2019'],
    [null, 'Standgenehmigung'],
    ['Seite 1 von 3', null],
    [null, 'Anzahl der Hunde melden'],
  )
  expect(run.skipped).toEqual([2, 3, 5])
  expect(names(run)).toEqual([
    [null, 'Standgenehmigung'],
    [null, 'Anzahl der Hunde melden'],
  ])
})

test.each<[string, Cell[], string, string]>([
  ['an unknown type', [key, 'Hund', '2/3, 17'], 'type-unknown', '17'],
  ['a type that became a date', [key, 'Hund', '02. Mrz'], 'type-was-date', '02. Mrz'],
  [
    'a service that will be deleted',
    [key, 'Vorgesehen zum Löschen - Hund'],
    'marked-for-deletion',
    'Vorgesehen zum Löschen - Hund',
  ],
  ['a text that is too long', [key, 'Hund', '5', null, null, 'x'.repeat(101)], 'text-cut', 'Hund'],
])('used, but noted: %s', (_, cells, reason, value) => {
  expect(read(cells)).toMatchObject({ services: [{ leikaKey: key }], rejected: [], notes: [{ row: 2, reason, value }] })
})

test('more services than a list takes are counted and said', () => {
  const many = Array.from({ length: maxServices / 100 + 1 }, (_, row) => [
    null,
    Array.from({ length: 100 }, (_, line) => `Leistung ${row}-${line}`).join('\n'),
  ])
  const run = read(...many)
  expect([run.overLimit, run.services.length]).toEqual([maxServices + 100, maxServices])
})

test('progress goes from 0 towards 1', () => {
  const heard: number[] = []
  const rows = Array.from({ length: 1001 }, (_, index) => ({ number: index, cells: [null, `Leistung ${index}`] }))
  readServices(rows, { header, mapping }, (done) => heard.push(done))
  expect(heard.map((done) => Math.round(done * 100))).toEqual([0, 50, 100])
})

test('a list may say from when a service is available and how far it is; what is unclear is told, not guessed', () => {
  const read = readServices(
    [
      { number: 2, cells: ['Hund anmelden', 'Q2 2027', 'Stufe 3'] },
      { number: 3, cells: ['Hund abmelden', 'bald', '9'] },
      { number: 4, cells: ['Hund suchen', 'unbekannt', ''] },
    ],
    { header: ['Leistung', 'Verfügbar ab', 'Reifegrad'], mapping: { name: 0, availableFrom: 1, maturity: 2 } },
  )
  expect(read.services.map(({ availableFrom, maturity }) => [availableFrom, maturity])).toEqual([
    ['2027-04-01', { model: 'ozg', level: 3 }],
    [undefined, undefined],
    [undefined, undefined],
  ])
  expect(read.notes).toEqual([
    { row: 3, reason: 'day-unclear', value: 'bald' },
    { row: 3, reason: 'maturity-unclear', value: '9' },
  ])
})
