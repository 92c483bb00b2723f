import { expect, test } from 'vitest'
import { leikaKeySchema } from '../domain/public-service.ts'
import { cardIdOf } from './card-id.ts'

test('a service with a key has its key as card', () => {
  const leikaKey = leikaKeySchema.parse('99050048262000')
  expect(cardIdOf({ leikaKey, bundle: '10513', name: 'Hund' })).toBe('99050048262000')
})

test('without key the card comes from bundle and name, for ever the same', () => {
  expect(cardIdOf({ leikaKey: null, bundle: '10280', name: 'Hund anmelden' })).toBe('x-d5b682a927c4e92e')
  expect(cardIdOf({ leikaKey: null, bundle: '10280', name: 'HUND anmelden' })).toBe('x-d5b682a927c4e92e')
})

test('another bundle or another name is another card', () => {
  const ids = [
    cardIdOf({ leikaKey: null, bundle: '10280', name: 'Hund anmelden' }),
    cardIdOf({ leikaKey: null, bundle: '10281', name: 'Hund anmelden' }),
    cardIdOf({ leikaKey: null, bundle: null, name: 'Hund anmelden' }),
    cardIdOf({ leikaKey: null, bundle: '10280', name: 'Hund abmelden' }),
  ]
  expect(new Set(ids).size).toBe(4)
})
