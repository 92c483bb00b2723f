import { expect, test } from 'vitest'
import { formatCountdown } from './format-countdown.ts'

test.each([
  [760_000, '12:40'],
  [3_760_000, '1:02:40'],
  [59_000, '0:59'],
  [58_001, '0:59'],
  [1, '0:01'],
  [0, '0:00'],
  [-5000, '0:00'],
])('%d ms are %s', (ms, text) => {
  expect(formatCountdown(ms)).toBe(text)
})
