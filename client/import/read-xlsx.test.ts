import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { aWorkbook, sheetAround } from '../../test/support/workbook.ts'
import { importLimits } from './limits.ts'
import { readXlsx } from './read-xlsx.ts'

const rows = [
  ['Schlüssel', 'Leistung'],
  [99050048262000, 'Hund & Katze'],
]
const sheetPath = 'xl/worksheets/s1.xml'

function read(bytes: Uint8Array) {
  const tables = readXlsx(bytes, () => {})
  return tables.ok ? tables.value : tables.error
}
const readRows = (body: string) => {
  const tables = read(aWorkbook({ A: rows }, { parts: { [sheetPath]: sheetAround(body) } }))
  return typeof tables === 'string' ? tables : tables[0]?.rows
}

test('text and numbers come as they are', () => {
  expect(read(aWorkbook({ Daten: rows }))).toEqual([
    {
      name: 'Daten',
      rows: [
        { number: 1, cells: ['Schlüssel', 'Leistung'] },
        { number: 2, cells: [99050048262000, 'Hund & Katze'] },
      ],
    },
  ])
})

test('every kind of cell', () => {
  const body = `<row r="3">
    <c r="A3" t="s"><v>0</v></c><c r="B3" t="str"><f>A1</f><v>Formel</v></c><c r="C3" t="b"><v>1</v></c>
    <c r="D3" t="e"><v>#REF!</v></c><c r="E3"><v>9.9050048262E+13</v></c><c r="F3" t="inlineStr"><is><r><t>a</t></r><r><t>b_x000D_c</t></r></is></c>
    <c r="H3" t="s"><v>99</v></c></row>`
  expect(readRows(body)).toEqual([
    { number: 3, cells: ['Leistung', 'Formel', true, null, 99050048262000, 'ab\rc', null, null] },
  ])
})

test('rows and cells without a reference follow each other; prefixes make no difference', () => {
  expect(
    readRows('<x:row><x:c t="str"><x:v>a</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row><row><c><v>2</v></c></row>'),
  ).toEqual([
    { number: 1, cells: ['a', 1] },
    { number: 2, cells: [2] },
  ])
})

test('merged cells repeat downwards, and only inside their range', () => {
  const merged = aWorkbook(
    {
      A: [
        ['Bündel', 'Leistung'],
        ['Tiere', 'Hund'],
        [null, 'Katze'],
        [null, 'Pass'],
      ],
    },
    { merges: ['A2:A3', 'A1:B1', 'ZZZ1:ZZZ9'] },
  )
  expect(read(merged)).toMatchObject([
    { rows: [{}, { cells: ['Tiere', 'Hund'] }, { cells: ['Tiere', 'Katze'] }, { cells: [null, 'Pass'] }] },
  ])
})

test('hidden and empty sheets are left out', () => {
  const workbook = aWorkbook({ Notizen: rows, Leer: [], Daten: rows }, { hidden: ['Notizen'] })
  expect(read(workbook)).toMatchObject([{ name: 'Daten' }])
})

test.each<[string, Uint8Array, string]>([
  ['no sheet with content', aWorkbook({ A: [] }), 'no-rows'],
  ['only hidden sheets', aWorkbook({ A: rows }, { hidden: ['A'] }), 'no-rows'],
  [
    'a DOCTYPE',
    aWorkbook({ A: rows }, { parts: { [sheetPath]: `<!DOCTYPE x [<!ENTITY l "lol">]>${sheetAround('')}` } }),
    'xml-doctype',
  ],
  ['depth', aWorkbook({ A: rows }, { parts: { [sheetPath]: '<a>'.repeat(60) } }), 'xml-too-deep'],
  ['torn XML', aWorkbook({ A: rows }, { parts: { [sheetPath]: '<worksheet><sheetData><row' } }), 'xlsx-broken'],
  ['no workbook part', zipSync({ '[Content_Types].xml': strToU8('<a/>') }), 'xlsx-broken'],
  ['a picture archive', zipSync({ 'a.png': strToU8('x') }), 'archive'],
  ['an ODS', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), 'open-document'],
  ['an XLSB', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'binary-workbook'],
  ['a DOCX', zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') }), 'word'],
  ['a torn download', aWorkbook({ A: rows }).subarray(0, 900), 'xlsx-broken'],
  ['only the first bytes', strToU8('PK\u0003\u0004'), 'xlsx-broken'],
  [
    'more entries than any workbook has',
    zipSync(
      Object.fromEntries(Array.from({ length: importLimits.zipEntries + 1 }, (_, n) => [`xl/${n}`, strToU8('')])),
    ),
    'xlsx-too-many-entries',
  ],
])('refused: %s', (_, bytes, problem) => {
  expect(read(bytes)).toBe(problem)
})

/** Changes a field of the central directory's entry for a file. */
function withDirectoryField(bytes: Uint8Array, name: string, offset: number, value: number, size: 2 | 4): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const length = view.getUint16(at + 28, true)
    if (new TextDecoder().decode(changed.subarray(at + 46, at + 46 + length)) !== name) continue
    if (size === 2) view.setUint16(at + offset, value, true)
    else view.setUint32(at + offset, value, true)
  }
  return changed
}

test('a bomb that admits its size is refused unpacked', () => {
  const bomb = aWorkbook({ A: rows }, { parts: { 'xl/big.xml': new Uint8Array(importLimits.unpackedBytes) } })
  expect(bomb.length).toBeLessThan(200_000)
  expect(read(bomb)).toBe('xlsx-too-large')
})

test('a bomb that lies about its size is stopped while it unpacks', () => {
  const bomb = aWorkbook({ A: rows }, { parts: { [sheetPath]: new Uint8Array(importLimits.unpackedBytes + 1) } })
  expect(read(withDirectoryField(bomb, sheetPath, 24, 100, 4))).toBe('xlsx-too-large')
})

test.each<[string, number, number, 2 | 4, string]>([
  ['an encrypted entry', 8, 1, 2, 'password'],
  ['an unknown method', 10, 99, 2, 'xlsx-broken'],
  ['a packed size beyond the file', 20, 0xffff_fff0, 4, 'xlsx-broken'],
  ['a packed size that is too small', 20, 5, 4, 'xlsx-broken'],
  ['an offset beyond the file', 42, 0x7fff_ffff, 4, 'xlsx-broken'],
])('lies in the directory: %s', (_, offset, value, size, problem) => {
  expect(read(withDirectoryField(aWorkbook({ A: rows }), sheetPath, offset, value, size))).toBe(problem)
})

test('too many rows are said, over all sheets', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => [`Leistung ${n}`])
  expect(read(aWorkbook({ A: many(importLimits.rows + 1) }))).toBe('too-many-rows')
  expect(read(aWorkbook({ A: many(11_000), B: many(11_000) }))).toBe('too-many-rows')
})

test('a row far to the right or far below costs nothing', () => {
  expect(readRows('<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>')).toEqual([
    { number: 1048576, cells: [1] },
  ])
})
