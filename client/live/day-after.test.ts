import { expect, test } from 'vitest'
import { dayAfter } from './day-after.ts'

test.each([
  [new Date(2026, 10, 24, 9, 0), 28, '2026-12-22'],
  [new Date(2026, 11, 20, 23, 59), 28, '2027-01-17'],
  [new Date(2026, 9, 24, 0, 30), 1, '2026-10-25'], // the night of the long hour
  [new Date(2026, 9, 24, 0, 30), 2, '2026-10-26'],
  [new Date(2026, 0, 5, 8, 0), 0, '2026-01-05'],
])('%s and %i days', (from, days, day) => {
  expect(dayAfter(from.getTime(), days)).toBe(day)
})
