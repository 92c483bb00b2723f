import { expect, test } from 'vitest'
import { countdown } from './countdown.ts'

test.each([
  [760_000, '12:40'],
  [59_001, '1:00'],
  [59_000, '0:59'],
  [1, '0:01'],
  [0, '0:00'],
  [-5000, '0:00'],
  [3_600_000, '1:00:00'],
  [3_905_000, '1:05:05'],
])('%i ms are %s', (ms, shown) => {
  expect(countdown(ms)).toBe(shown)
})
