import { expect, test } from 'vitest'
import { berlinDay, endOfBerlinDay } from './berlin-day.ts'

test.each([
  ['in winter', '2026-12-15', '2026-12-15T23:00:00.000Z'],
  ['in summer', '2027-07-01', '2027-07-01T22:00:00.000Z'],
  ['before the clocks go forward', '2027-03-27', '2027-03-27T23:00:00.000Z'],
  ['on which they go forward', '2027-03-28', '2027-03-28T22:00:00.000Z'],
  ['on which they go back', '2026-10-25', '2026-10-25T23:00:00.000Z'],
  ['of the year that ends', '2026-12-31', '2026-12-31T23:00:00.000Z'],
  ['that only leap years have', '2028-02-29', '2028-02-29T23:00:00.000Z'],
])('a day %s ends at midnight in Germany', (_, day, end) => {
  const at = endOfBerlinDay(day)
  expect(new Date(at).toISOString()).toBe(end)
  expect([berlinDay(at - 1), berlinDay(at) > day]).toEqual([day, true])
})
