import { expect, test } from 'vitest'
import { readKeys } from './leika-key-cell.ts'
import type { Cell } from './source-row.ts'

const key = '99050048262000'

test.each<[string, Cell, string[]]>([
  ['text', key, [key]],
  ['a whole number from a workbook', 99050048262000, [key]],
  ['blanks around and inside', ` 99 050 048\u00a0262 000 `, [key]],
  ['dots between the blocks', '99.050.048.262.000', [key]],
  ['an apostrophe that forces text', `'${key}`, [key]],
  ['a URN', `urn:de:fim:leika:leistung:${key}`, [key]],
  ['a decimal place without value', `${key}.0`, [key]],
  ['line by line', `${key}\n99050048262001`, [key, '99050048262001']],
  ['with commas', `${key}, 99050048262001`, [key, '99050048262001']],
  ['the same twice', `${key}\n${key}`, [key]],
  ['"nicht im LeiKa"', 'nicht im LeiKa', []],
  ['"Nicht  im Leika "', 'Nicht  im Leika ', []],
  ['a dash', '–', []],
  ['nothing', null, []],
  ['blanks', '   ', []],
])('%s', (_, cell, keys) => {
  expect(readKeys(cell)).toEqual({ ok: true, keys })
})

test.each<[string, Cell, string]>([
  ['rounded with a German comma', '9,90501E+13', 'key-scientific'],
  ['rounded with a point', '9.90501e+13', 'key-scientific'],
  ['rounded with a blank', '9,90501E+13 ', 'key-scientific'],
  ['thirteen digits', '9905004826200', 'key-malformed'],
  ['fifteen digits', '990500482620000', 'key-malformed'],
  ['not beginning with 99', '12050048262000', 'key-malformed'],
  ['words', 'siehe Anlage', 'key-malformed'],
  ['a fraction', 99050048262000.5, 'key-malformed'],
  ['a number beyond exactness', 9.90500482620001e20, 'key-malformed'],
  ['true', true, 'key-malformed'],
  ['a known test key', '25323525', 'test-row'],
  ['a known test key as a number', 25323525, 'test-row'],
])('refused: %s', (_, cell, reason) => {
  expect(readKeys(cell)).toMatchObject({ ok: false, reason })
})
