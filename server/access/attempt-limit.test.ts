import { expect, test } from 'vitest'
import { createAttemptLimit } from './attempt-limit.ts'

test('the limit counts per address and slides with time', () => {
  const clock = { now: 0 }
  const limit = createAttemptLimit({ attempts: 2, windowMs: 100, now: () => clock.now })
  limit.count('a')
  clock.now = 60
  limit.count('a')
  expect([limit.isReached('a'), limit.isReached('b')]).toEqual([true, false])
  clock.now = 100
  expect(limit.isReached('a')).toBe(false)
  limit.count('a')
  expect(limit.isReached('a')).toBe(true)
})

test('a crowd of addresses does not make it forget the latest ones', () => {
  const limit = createAttemptLimit({ attempts: 1, windowMs: 100, now: () => 0 })
  for (let address = 0; address <= 10_000; address++) limit.count(`${address}`)
  expect([limit.isReached('0'), limit.isReached('1'), limit.isReached('10000')]).toEqual([false, true, true])
})
