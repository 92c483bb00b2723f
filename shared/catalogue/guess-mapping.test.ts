import { expect, test } from 'vitest'
import { findHeader, guessMapping } from './guess-mapping.ts'
import type { Cell, SourceRow } from './source-row.ts'

const rowsOf = (...rows: Cell[][]): SourceRow[] => rows.map((cells, index) => ({ number: index + 1, cells }))

test.each([
  [
    'the list of 2019',
    'OZG-ID;OZG-Leistung;Themenfeld;Lebens-/Geschäftslage;LeiKa-ID;LeiKa-Bezeichnung;LeiKa-Typ;SDG1;SDG2;Rechtsgrundlage;Gesetze;Gesetzeskürzel',
    {
      ozgId: 0,
      bundleName: 1,
      topicArea: 2,
      lifeSituation: 3,
      leikaKey: 4,
      name: 5,
      types: 6,
      sdg1: 7,
      sdg2: 8,
      legalBasis: 9,
    },
  ],
  [
    'the FIM-Portal',
    'Schluessel;Leistungsgruppierung;Leistungskennung;Verrichtung;Verrichtungsdetail;Bezeichnung;Bezeichnung2;Typ;Veröffentlichungsdatum;Besondere Merkmale;Synonyme',
    { leikaKey: 0, name: 5, furtherName: 6, types: 7, synonyms: 10 },
  ],
  [
    'an extract as workbook',
    'OZG-ID;OZG-Leistung;Themenfeld;LeiKa-Schlüssel;Bezeichnung;Typ',
    { ozgId: 0, bundleName: 1, topicArea: 2, leikaKey: 3, name: 4, types: 5 },
  ],
  [
    'our own exports',
    'Leistung;LeiKa-Schlüssel;Themenfeld;Amt;Rechtsgrundlage',
    { name: 0, leikaKey: 1, topicArea: 2, usualDepartment: 3, legalBasis: 4 },
  ],
  ['words around the name', 'LeiKa-Schlüssel (14-stellig);Leistungsbezeichnung lt. FIM', { leikaKey: 0, name: 1 }],
  ['the better name wins', 'Name;Leistung;LeiKa-Bezeichnung', { name: 2 }],
  ['a list of OZG bundles', 'OZG-ID;OZG-Leistung;Anzahl', { ozgId: 0, bundleName: 1, name: 1 }],
])('%s', (_, header, mapping) => {
  expect(guessMapping(header.split(';'), [])).toEqual(mapping)
})

test('a column of keys is found by what stands in it', () => {
  const below = rowsOf(['1', 'Hund', 99050048262000], ['2', 'Pass', '99050048262001'], ['3', 'Ehe', 'nicht im LeiKa'])
  expect(guessMapping(['Nr.', 'Leistung', 'Kennz.'], below)).toEqual({ name: 1, leikaKey: 2 })
})

test.each<[string, SourceRow[], number | null]>([
  ['in the first row', rowsOf(['LeiKa-ID', 'Leistung'], ['99', 'Hund']), 0],
  [
    'below a cover, a title and a group head',
    rowsOf(
      ['Stadt Musterstadt'],
      ['Leistungen der Stadt', null],
      ['LeiKa', null, 'OZG'],
      ['Schlüssel', 'Bezeichnung', 'OZG-ID'],
      ['99', 'Hund', '1'],
    ),
    3,
  ],
  ['in a list of one column', rowsOf(['Leistung'], ['Hund anmelden']), 0],
  ['nowhere', rowsOf(['a', 'b'], ['c', 'd']), null],
  ['not in a sentence that begins alike', rowsOf(['Die Leistungen im Überblick'], ['x', 'y']), null],
])('the header is found %s', (_, rows, index) => {
  expect(findHeader(rows)).toBe(index)
})
