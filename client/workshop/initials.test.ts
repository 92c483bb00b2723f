import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['Anna König', 'AK'],
  ['Dr. Jana von der Heide', 'JH'],
  ['Hans-Peter Schmidt-Öztürk', 'HÖ'],
  ['mo', 'MO'],
  ['Ü', 'Ü'],
  ['Dr.', 'DR'],
])('%s is shown as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
