import { expect, test } from 'vitest'
import { importLimits } from './limits.ts'
import { readCsv } from './read-csv.ts'

function read(text: string) {
  const content = readCsv(text, () => {})
  return content.ok ? content.value : content.error
}
const rowsOf = (text: string) => {
  const content = read(text)
  return typeof content === 'string' ? content : content.table.rows.map(({ number, cells }) => [number, ...cells])
}

test.each([
  ['semicolon', ';'],
  ['comma', ','],
  ['tabulator', '\t'],
  ['bar', '|'],
])('the separator is found: %s', (_, separator) => {
  const rows = [
    ['Schlüssel', 'Leistung'],
    ['99050048262000', 'Hund an- und abmelden'],
  ]
  expect(rowsOf(rows.map((cells) => cells.join(separator)).join('\r\n'))).toEqual(
    rows.map((cells, index) => [index + 1, ...cells]),
  )
})

test('the header decides, not the sign that occurs most', () => {
  expect(rowsOf('Leistung;Typ\nHund, Katze, Maus;"1, 2/3"\nA, B, C;5')).toEqual([
    [1, 'Leistung', 'Typ'],
    [2, 'Hund, Katze, Maus', '1, 2/3'],
    [3, 'A, B, C', '5'],
  ])
})

test('without a known header the even rows decide', () => {
  expect(rowsOf('a,b;c\nd,e\nf,g')).toEqual([
    [1, 'a', 'b;c'],
    [2, 'd', 'e'],
    [3, 'f', 'g'],
  ])
})

test.each(['sep=|\n', 'SEP=|\r\n', '"sep=|"\n'])('a first line %j names the separator and does not count', (line) => {
  expect(rowsOf(`${line}Leistung|Typ\nHund;Katze|5`)).toEqual([
    [1, 'Leistung', 'Typ'],
    [2, 'Hund;Katze', '5'],
  ])
})

test('rows are numbered as a spreadsheet numbers them: empty ones count, breaks in quotes do not', () => {
  expect(rowsOf('Leistung;Typ\n\n;\n"Hund\nanmelden";5\nPass;5')).toEqual([
    [1, 'Leistung', 'Typ'],
    [4, 'Hund\nanmelden', '5'],
    [5, 'Pass', '5'],
  ])
})

test('quotes inside a name are part of it', () => {
  expect(rowsOf('Leistung;Typ\n"Der ""Hund""";5\nDie "Katze";5')).toEqual([
    [1, 'Leistung', 'Typ'],
    [2, 'Der "Hund"', '5'],
    [3, 'Die "Katze"', '5'],
  ])
})

test('a quote that is never closed is named with its row, the rows before it are kept', () => {
  expect(read('Leistung;Typ\nPass;5\n"Hund;5\nKatze;5\n')).toMatchObject({
    table: { rows: [{ number: 1 }, { number: 2 }] },
    unreadable: [{ row: 3, reason: 'quote-not-closed' }],
  })
})

test('too many rows are said, and blank ones are not rows', () => {
  expect(read(`Leistung\n${'Hund\n'.repeat(importLimits.rows)}`)).toBe('too-many-rows')
  expect(rowsOf(`Leistung\n${'\n'.repeat(importLimits.rows)}Hund`)).toHaveLength(2)
})

test('columns beyond the limit are not read', () => {
  const rows = rowsOf(`Leistung;Typ\nHund${';x'.repeat(100_000)}`)
  expect(rows[1]).toHaveLength(importLimits.columns + 1)
})

test('signs without any content are no rows', () => {
  expect(read(';;;\n;;;\n')).toBe('no-rows')
})
