import { expect, test } from 'vitest'
import { parseDays } from './parse-days.ts'

test.each<[string, number | null]>([
  ['', null],
  ['  ', null],
  ['0', 0],
  ['12', 12],
  ['2,5', 2.5],
  ['2.5', 2.5],
  ['1.200', 1200],
  ['1.500', 1500], // and not one and a half
  ['10.000', 10_000],
  ['1.234,5', 1234.5],
  ['12000', 12_000],
  ['1.20', 1.2],
  ['-1', Number.NaN],
  ['1e3', Number.NaN],
  ['0x10', Number.NaN],
  ['1,2,3', Number.NaN],
  ['12.00.000', Number.NaN],
  ['viel', Number.NaN],
])('"%s" is %s', (typed, days) => {
  expect(parseDays(typed)).toBe(days)
})
