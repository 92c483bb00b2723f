import { expect, test } from 'vitest'
import { addressFrom, isAddress } from './public-address.ts'

test.each([
  ['Musterstadt', 'musterstadt'],
  ['Bad Münstereifel', 'bad-muenstereifel'],
  ['Groß-Gerau (Kreis)', 'gross-gerau-kreis'],
  ['Condé', 'conde'],
  [' – ', ''],
  ['x'.repeat(70), 'x'.repeat(64)],
])('%s becomes %s', (name, address) => {
  expect(addressFrom(name)).toBe(address)
})

test.each(['ab', '-ab', 'Abc', 'a_b', 'ä-stadt', 'x'.repeat(65)])('%s is no address', (text) => {
  expect(isAddress(text)).toBe(false)
})
