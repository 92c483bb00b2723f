import { expect, test } from 'vitest'
import { readDay } from './day-cell.ts'
import type { Cell } from './source-row.ts'

test.each<[Cell, string | null]>([
  ['01.04.2027', '2027-04-01'],
  ['1.4.2027', '2027-04-01'],
  ['01.04.2027 00:00', '2027-04-01'],
  ['2027-04-01', '2027-04-01'],
  ['2027-04-01T00:00:00', '2027-04-01'],
  ['ab 04/2027', '2027-04-01'],
  ['Q2 2027', '2027-04-01'],
  ['2. Quartal 2027', '2027-04-01'],
  ['q3/2027', '2027-07-01'],
  ['2027', '2027-01-01'],
  [46478, '2027-04-01'],
  [46478.75, '2027-04-01'],
  ['', null],
  [null, null],
  ['unbekannt', null],
  ['–', null],
  ['n. n.', null],
])('%j is the day %j', (cell, day) => {
  expect(readDay(cell)).toBe(day)
})

test.each<[Cell]>([['31.02.2027'], ['bald'], ['13/2027'], [12], ['Q5 2027']])('%j is no day', (cell) => {
  expect(readDay(cell)).toBe('unclear')
})
