import { expect, test } from 'vitest'
import { foldWord, lineOf, linesOf, maxCellCharacters, textOf } from './source-row.ts'

test.each([
  ['  Hund \t anmelden\u00a0 ', 'Hund anmelden'],
  ['Hund\r\nanmelden', 'Hund anmelden'],
  ['\u202eHund\u202c an\u0000mel\u00adden\u200b\ufeff', 'Hund anmelden'],
  ["'+49 211 1", '+49 211 1'],
  ["'=SUMME(A1)", '=SUMME(A1)'],
  ["'s Heerenberg", "'s Heerenberg"],
  ['Förderung', 'Förderung'],
  [12, '12'],
  [true, 'true'],
  [null, ''],
  [undefined, ''],
])('%j becomes the line %j', (cell, line) => {
  expect(lineOf(cell)).toBe(line)
})

test('a cell is read up to its limit', () => {
  expect(textOf('x'.repeat(maxCellCharacters + 1))).toHaveLength(maxCellCharacters)
})

test('line breaks of all kinds stay in a text', () => {
  expect(textOf('a\r\nb\rc\u2028d\ve')).toBe('a\nb\nc\nd\ne')
})

test('lines come without bullets and empty ones', () => {
  expect(linesOf('• Hund anmelden\n\n- Hund  abmelden \n* Kampfhund')).toEqual([
    'Hund anmelden',
    'Hund abmelden',
    'Kampfhund',
  ])
})

test('headers are compared without signs, capitals and umlauts', () => {
  expect(foldWord(' LeiKa-Schlüssel: ')).toBe('leikaschluessel')
  expect(foldWord('LEIKA_SCHLUESSEL')).toBe('leikaschluessel')
})
