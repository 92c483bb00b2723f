import { expect, test } from 'vitest'
import { leikaKeySchema } from '../domain/public-service.ts'
import { cardIdOf } from './card-id.ts'

test('a service with a key has its key as card', () => {
  const leikaKey = leikaKeySchema.parse('99050048262000')
  expect(cardIdOf({ leikaKey, bundles: [{ ozgId: '10513', name: 'Hundehaltung' }], name: 'Hund' })).toBe(
    '99050048262000',
  )
})

test('without key the card comes from bundle and name, for ever the same', () => {
  expect(cardIdOf({ leikaKey: null, bundles: [{ ozgId: '10280', name: 'Hundehaltung' }], name: 'Hund anmelden' })).toBe(
    'x-d5b682a927c4e92e',
  )
  expect(cardIdOf({ leikaKey: null, bundles: [{ ozgId: '10280', name: 'Hundehaltung' }], name: 'HUND anmelden' })).toBe(
    'x-d5b682a927c4e92e',
  )
})

test('another bundle or another name is another card', () => {
  const ids = [
    cardIdOf({ leikaKey: null, bundles: [{ ozgId: '10280', name: 'Hundehaltung' }], name: 'Hund anmelden' }),
    cardIdOf({ leikaKey: null, bundles: [{ ozgId: '10281', name: 'Hundehaltung' }], name: 'Hund anmelden' }),
    cardIdOf({ leikaKey: null, bundles: [], name: 'Hund anmelden' }),
    cardIdOf({ leikaKey: null, bundles: [{ ozgId: '10280', name: 'Hundehaltung' }], name: 'Hund abmelden' }),
  ]
  expect(new Set(ids).size).toBe(4)
})
