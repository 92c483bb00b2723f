import { expect, test } from 'vitest'
import { type Unit, unitIdSchema } from '../domain/delivery.ts'
import { laneIdSchema } from '../domain/ids.ts'
import { nothingDelivered } from './delivery-state.ts'
import { addressOf, newUnitId, type UnitEntry, unitOf, unitsOfLane } from './units.ts'

const [citizens, social] = ['amt-33', 'amt-50'].map((id) => laneIdSchema.parse(id)) as [Unit['lane'], Unit['lane']]
const unit = (lane: Unit['lane'], name: string, isRemoved = false): Unit => ({
  lane,
  name,
  street: '',
  postalCode: '',
  town: '',
  phone: '',
  email: '',
  url: '',
  isRemoved,
})
const [first, second, third, fourth] = [1, 2, 3, 4].map((at) => newUnitId(1_790_000_000_000 + at, 'ab12')) as [
  ReturnType<typeof newUnitId>,
  ReturnType<typeof newUnitId>,
  ReturnType<typeof newUnitId>,
  ReturnType<typeof newUnitId>,
]
const entries: UnitEntry[] = [
  [third, unit(citizens, 'Ausländerbehörde')],
  [second, unit(citizens, 'Meldewesen')],
  [fourth, unit(social, 'Wohngeldstelle')],
  [first, unit(citizens, 'Passwesen', true)],
]

test('the oldest unit of an Amt is its first, whatever is added or called otherwise later', () => {
  expect(unitsOfLane(entries, citizens).map(([id]) => id)).toEqual([second, third])
})

test.each([
  ['names none', null, second],
  ['names one', third, third],
  ['names one that was removed', first, second],
  ['names one of another Amt', fourth, second],
])('a service that %s has the unit that citizens find', (_, named, expected) => {
  expect(unitOf({ ...nothingDelivered, unit: named }, unitsOfLane(entries, citizens))?.[0]).toBe(expected)
})

test('an Amt without units has none', () => {
  expect(unitOf(undefined, [])).toBeNull()
})

test('ids made one after the other stay in order when the clock grows a digit', () => {
  const ids = [35 ** 5, 36 ** 8 - 1, 36 ** 8].map((now) => newUnitId(now, 'x'))
  expect([...ids].sort()).toEqual(ids)
  expect(unitIdSchema.safeParse(ids[0]).success).toBe(true)
})

test.each([
  ['Rathausplatz 1', '12345', 'Musterstadt', 'Rathausplatz 1, 12345 Musterstadt'],
  ['', '', 'Musterstadt', 'Musterstadt'],
  ['Rathausplatz 1', '', '', 'Rathausplatz 1'],
  ['', '', '', ''],
])('an address of %j, %j, %j', (street, postalCode, town, expected) => {
  expect(addressOf({ street, postalCode, town })).toBe(expected)
})
