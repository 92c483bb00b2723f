import { expect, test } from 'vitest'
import { type Assignment, assignmentSchema, assignmentStateSchema } from '../domain/decisions.ts'
import { type CardId, cardIdSchema, laneIdSchema } from '../domain/ids.ts'
import type { PublicService } from '../domain/public-service.ts'
import { countByLane, countStates, type DeliverySource, deliveryList } from './delivery-list.ts'
import { nothingDelivered, withStep } from './delivery-state.ts'
import { aService } from './support/rows.ts'

const lanes = ['amt-33', 'amt-50'].map((id) => ({ id: laneIdSchema.parse(id), number: null, name: id }))
const assigned = (lane: string | null, state: Assignment['state']) => assignmentSchema.parse({ lane, state, by: 'ada' })
const source = (
  services: readonly PublicService[],
  assignments: Record<string, Assignment>,
  more: Partial<DeliverySource> = {},
): DeliverySource => ({
  services,
  lanes,
  assignments: new Map(Object.entries(assignments) as [CardId, Assignment][]),
  parkings: new Map(),
  deliveries: new Map(),
  ...more,
})
const idsOf = (given: DeliverySource) => deliveryList(given).rows.map(({ service }) => service.id)

test('an Amt delivers what it is sure of, and is told how much it is not', () => {
  const states = assignmentStateSchema.options
  const services = states.map((state) => aService(state))
  const list = deliveryList(
    source(services, Object.fromEntries(states.map((state) => [state, assigned('amt-33', state)]))),
  )
  expect(list.rows.map(({ service }) => service.id)).toEqual(['confirmed', 'settled'])
  expect([...list.unsure]).toEqual([['amt-33', states.length - 2]])
})

test('what was entered stays in the list when the Amt is in doubt again', () => {
  const linked = withStep(undefined, 'linked', '2026-11-21')
  const given = source(
    [aService('dog'), aService('cat')],
    { dog: assigned('amt-33', 'disputed'), cat: assigned('amt-33', 'disputed') },
    {
      deliveries: new Map([
        [cardIdSchema.parse('dog'), linked],
        [cardIdSchema.parse('cat'), nothingDelivered],
      ]),
    },
  )
  expect(idsOf(given)).toEqual(['dog'])
})

test('what is parked, gone from the list, nobody has or an unknown Amt has is not delivered', () => {
  const services = [aService('parked'), aService('gone', 'gone', { isGone: true }), aService('free'), aService('odd')]
  const given = source(
    services,
    {
      parked: assigned('amt-33', 'confirmed'),
      gone: assigned('amt-33', 'confirmed'),
      free: assigned(null, 'confirmed'),
      odd: assigned('amt-99', 'confirmed'),
    },
    { parkings: new Map([[cardIdSchema.parse('parked'), { isParked: true, reason: '', owner: '', dueDate: null }]]) },
  )
  expect(idsOf(given)).toEqual([])
})

test('rows stand by Amt in the order of the workshop, then by name in German order', () => {
  const services = [aService('a', 'Zoo'), aService('b', 'Ärzte'), aService('c', 'Amt 10'), aService('d', 'Amt 9')]
  const given = source(services, {
    a: assigned('amt-33', 'confirmed'),
    b: assigned('amt-33', 'confirmed'),
    c: assigned('amt-50', 'settled'),
    d: assigned('amt-50', 'settled'),
  })
  expect(idsOf(given)).toEqual(['b', 'a', 'd', 'c'])
})

test('states are counted for each Amt that delivers something', () => {
  const [first] = lanes
  const rows = (['open', 'open', 'seen'] as const).map((state) => ({ state, lane: laneIdSchema.parse('amt-33') }))
  const counts = { open: 2, linked: 0, delivered: 0, seen: 1 }
  expect(countStates(rows)).toEqual(counts)
  expect(countByLane(rows, lanes)).toEqual([{ lane: first, counts, total: 3 }])
})
