import { expect, test } from 'vitest'
import { createPlaces } from './places.ts'

test('each key has its own places, and a place given back is free again', () => {
  const take = createPlaces(2)
  const first = take('anna')
  take('anna')
  expect(take('anna')).toBeNull()
  expect(take('bert')).not.toBeNull()
  first?.()
  first?.()
  expect(take('anna')).not.toBeNull()
  expect(take('anna')).toBeNull()
})
