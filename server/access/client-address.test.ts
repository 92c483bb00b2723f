import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const addressOf = (peer: string, forwardedFor?: string, isBehindProxy = true) =>
  clientAddress({ peer, forwardedFor, isBehindProxy })

test('behind a proxy the last entry counts, the only one that it wrote itself', () => {
  expect(addressOf('127.0.0.1', '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7')
  expect(addressOf('::ffff:172.17.0.1', '198.51.100.7')).toBe('198.51.100.7')
})

test('the header of somebody who is no proxy of ours does not count', () => {
  expect(addressOf('203.0.113.9', '198.51.100.7')).toBe('203.0.113.9')
  expect(addressOf('127.0.0.1', '198.51.100.7', false)).toBe('127.0.0.1')
  expect(addressOf('127.0.0.1', 'unknown')).toBe('127.0.0.1')
})

test('one household with many IPv6 addresses is one', () => {
  const household = '2001:db8:1:2'
  expect(addressOf('2001:db8:1:2:3:4:5:6')).toBe(household)
  expect(addressOf('2001:db8:1:2::1')).toBe(household)
  expect(addressOf('2001:db8::1')).toBe('2001:db8:0:0')
})
