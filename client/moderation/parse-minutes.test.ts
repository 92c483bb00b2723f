import { expect, test } from 'vitest'
import { parseMinutes } from './parse-minutes.ts'

test.each([
  ['5', 5],
  [' 20 ', 20],
  ['600', 600],
  ['601', null],
  ['0', null],
  ['', null],
  ['-5', null],
  ['1,5', null],
  ['1e2', null],
])('%j is %s', (text, minutes) => {
  expect(parseMinutes(text, 1)).toBe(minutes)
})

test('an item of the agenda may have no planned length', () => {
  expect(parseMinutes('0', 0)).toBe(0)
})
