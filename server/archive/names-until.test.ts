import { expect, test } from 'vitest'
import { defaultNamesUntil, germanDay } from './names-until.ts'

test.each([
  { date: '2026-11-24', today: '2026-11-22', months: 12, until: '2027-11-24' },
  { date: '2026-01-31', today: '2026-01-01', months: 1, until: '2026-02-28' },
  { date: '2027-08-31', today: '2026-01-01', months: 6, until: '2028-02-29' },
  { date: '2020-01-01', today: '2026-11-22', months: 12, until: '2027-11-22' },
  { date: '2026-11-24', today: '2026-11-22', months: 0, until: null },
])('names of a workshop on $date, made on $today, are kept $months months: until $until', (sample) => {
  expect(defaultNamesUntil(sample.date, sample.today, sample.months)).toBe(sample.until)
})

test('the day is that of Germany, not of the server', () => {
  expect(germanDay(Date.UTC(2026, 10, 24, 23, 30))).toBe('2026-11-25')
})
