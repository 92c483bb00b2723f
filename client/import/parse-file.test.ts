import { expect, test } from 'vitest'
import { previewImport } from '../../shared/catalogue/preview-import.ts'
import { aWorkbook } from '../../test/support/workbook.ts'
import { importLimits } from './limits.ts'
import { parseFile } from './parse-file.ts'

const bytesOf = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
const utf8 = (text: string) => new TextEncoder().encode(text)
const outcome = (bytes: Uint8Array, name: string) => {
  const parsed = parseFile(bytes, name)
  return parsed.ok ? parsed.value : parsed.error
}
const namesIn = (bytes: Uint8Array, name: string) => {
  const parsed = outcome(bytes, name)
  return typeof parsed === 'string' ? parsed : previewImport(parsed).run.services.map((service) => service.name)
}
const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const encryptedPackage = [...'EncryptedPackage'].join('\0')

test.each<[string, string, Uint8Array, string]>([
  ['nothing', 'a.csv', new Uint8Array(), 'empty'],
  ['blanks', 'a.csv', utf8(' \r\n\t\n'), 'empty'],
  ['a byte order mark alone', 'a.csv', utf8('\ufeff'), 'empty'],
  ['a PDF', 'liste.csv', bytesOf('%PDF-1.7\n%\xe2\xe3'), 'pdf'],
  ['a PNG', 'liste.xlsx', bytesOf('\x89PNG\r\n\x1a\n'), 'image'],
  ['a JPEG', 'liste.csv', bytesOf('\xff\xd8\xff\xe0'), 'image'],
  ['an old XLS', 'liste.xlsx', bytesOf(`${ole}${'\0'.repeat(600)}Workbook`), 'old-excel'],
  ['a workbook with a password', 'liste.xlsx', bytesOf(`${ole}${'\0'.repeat(600)}${encryptedPackage}\0`), 'password'],
  ['a gzip', 'liste.csv.gz', bytesOf('\x1f\x8b\x08'), 'archive'],
  [
    'an HTML table named .xls',
    'liste.xls',
    utf8('\n<html xmlns:x="urn"><table><tr><td>Hund</td></tr></table></html>'),
    'web-page',
  ],
  ['an XML message', 'a.xml', utf8('<?xml version="1.0"?><xzufi:transfer xmlns:xzufi="x"/>'), 'xml'],
  ['a torn XLSX', 'a.xlsx', aWorkbook({ A: [['Leistung'], ['Hund']] }).subarray(0, 500), 'xlsx-broken'],
  ['bytes without sense', 'a.csv', bytesOf('Hund\0\x01\x02;\0\0\0\x07'), 'not-text'],
  ['torn JSON', 'a.json', utf8('[{"name": "Hund"'), 'json-broken'],
  ['JSON that is no list', 'a.json', utf8('{"name": "Hund"}'), 'json-shape'],
  ['JSON nested to kill', 'a.json', utf8('['.repeat(1_000_000)), 'json-too-deep'],
  ['JSON that is deep and whole', 'a.json', utf8(`${'['.repeat(21)}${']'.repeat(21)}`), 'json-too-deep'],
  ['JSON of commas', 'a.json', utf8(`[${'0,'.repeat(importLimits.jsonValues)}0]`), 'json-too-large'],
  ['a file beyond the limit', 'a.csv', new Uint8Array(importLimits.fileBytes + 1), 'too-large'],
])('%s is named and refused', (_, name, bytes, problem) => {
  expect(outcome(bytes, name)).toBe(problem)
})

test('the content decides what a file is, not its name', () => {
  expect(namesIn(aWorkbook({ A: [['Leistung'], ['Hund']] }), 'liste.csv')).toEqual(['Hund'])
  expect(namesIn(utf8('Leistung;Typ\nHund;5'), 'liste.xlsx')).toEqual(['Hund'])
  expect(namesIn(utf8(' [{"name":"Hund"}]'), 'liste.txt')).toEqual(['Hund'])
  expect(namesIn(utf8('[Leistung];[Typ]\nHund;5'), 'liste.csv')).toEqual(['Hund'])
})

test('depth inside a string is no depth', () => {
  expect(namesIn(utf8(JSON.stringify([{ name: `Hund ${'['.repeat(30)}"` }])), 'a.json')).toEqual([
    `Hund ${'['.repeat(30)}"`,
  ])
})

test('names that mean something to JavaScript do no harm', () => {
  const json = '[{"name":"Hund","__proto__":{"leikaKey":"99050048262000"},"constructor":1}]'
  expect(namesIn(utf8(json), 'a.json')).toEqual(['Hund'])
  expect(Object.getPrototypeOf({})).toBe(Object.prototype)
})

test('a file with everything that comes in the wild: title rows, Windows-1252, an en dash, a closing line', () => {
  const text = [
    'Stadt Musterstadt;;;',
    ';;;',
    'Leistungskatalog \x96 intern;;;',
    'LeiKa-Schl\xfcssel;Bezeichnung;Themenfeld;Typ',
    '99050048262000;"Stra\xdfe \x96 \x84gro\xdf\x93";Mobilit\xe4t und Reisen;"1, 2/3"',
    '9,90501E+13;Gerundet;Umwelt;5',
    'nicht im LeiKa;Ohne;Umwelt;5',
    'Stand: 05.10.2019;;;',
  ].join('\r\n')
  const parsed = outcome(bytesOf(text), 'liste.csv')
  if (typeof parsed === 'string') throw new Error(parsed)
  expect(previewImport(parsed)).toMatchObject({
    header: 2, // the blank row is no row
    run: {
      services: [
        { leikaKey: '99050048262000', name: 'Straße – „groß“', topicArea: 'Mobilität & Reisen', types: ['1', '2/3'] },
        { leikaKey: null, name: 'Ohne' },
      ],
      rejected: [{ row: 6, reason: 'key-scientific' }],
      skipped: [8],
      withoutKey: 1,
    },
  })
})
