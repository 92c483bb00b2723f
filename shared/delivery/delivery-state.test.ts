import { describe, expect, test } from 'vitest'
import type { Delivery } from '../domain/delivery.ts'
import {
  type DeliveryFinding,
  type DeliveryState,
  type DeliveryStep,
  deliveryStateOf,
  findingsOf,
  nextStepOf,
  nothingDelivered,
  withoutLastStep,
  withPage,
  withStep,
} from './delivery-state.ts'

const page = 'https://www.musterstadt.de/hund'
const today = '2026-11-21'
const days = (linkedAt: string | null, deliveredAt: string | null, seenAt: string | null): Delivery => ({
  ...nothingDelivered,
  url: page,
  linkedAt,
  deliveredAt,
  seenAt,
})

test.each<[string, Delivery | undefined, DeliveryState, DeliveryStep | null, DeliveryFinding[]]>([
  ['of which nobody said anything', undefined, 'open', 'linked', []],
  ['with a page only', days(null, null, null), 'open', 'linked', []],
  ['that is linked', days('2026-11-01', null, null), 'linked', 'delivered', []],
  ['that is delivered', days('2026-11-01', '2026-11-02', null), 'delivered', 'seen', []],
  ['that is seen', days('2026-11-01', '2026-11-02', '2026-11-03'), 'seen', null, []],
  ['with all on one day', days(today, today, today), 'seen', null, []],
  [
    'seen before it was linked',
    days('2026-11-05', null, '2026-11-03'),
    'seen',
    null,
    ['delivered-missing', 'days-reversed'],
  ],
  ['seen and nothing else', days(null, null, '2026-11-03'), 'seen', null, ['linked-missing', 'delivered-missing']],
  ['delivered without a link', days(null, '2026-11-03', null), 'delivered', 'seen', ['linked-missing']],
  ['delivered before it was linked', days('2026-11-05', '2026-11-03', null), 'delivered', 'seen', ['days-reversed']],
  ['linked tomorrow', days('2026-11-22', null, null), 'linked', 'delivered', ['day-ahead']],
  ['linked with no page', { ...days('2026-11-01', null, null), url: '' }, 'linked', 'delivered', ['url-missing']],
])('a delivery %s', (_, delivery, state, next, findings) => {
  expect([deliveryStateOf(delivery), nextStepOf(delivery), findingsOf(delivery, today)]).toEqual([
    state,
    next,
    findings,
  ])
})

describe('a step', () => {
  test.each<[string, Delivery | undefined, DeliveryStep, Delivery]>([
    ['first', undefined, 'linked', { ...days(today, null, null), url: '' }],
    ['in between', days('2026-11-01', null, null), 'delivered', days('2026-11-01', today, null)],
    ['over those before it', days(null, null, null), 'seen', days(today, today, today)],
    ['that keeps what is known', days('2026-11-01', null, null), 'seen', days('2026-11-01', today, today)],
    ['once more', days('2026-11-01', '2026-11-02', null), 'delivered', days('2026-11-01', today, null)],
    ['back to the beginning', days('2026-11-01', '2026-11-02', '2026-11-03'), 'linked', days(today, null, null)],
  ])('%s', (_, before, step, after) => {
    expect(withStep(before, step, today)).toEqual(after)
  })

  test('is taken back alone, the last one first', () => {
    const once = withoutLastStep(days('2026-11-01', '2026-11-02', '2026-11-03'))
    expect(once).toEqual(days('2026-11-01', '2026-11-02', null))
    expect(withoutLastStep(withoutLastStep(once))).toEqual(days(null, null, null))
    expect(withoutLastStep(nothingDelivered)).toBe(nothingDelivered)
  })
})

describe('a page', () => {
  test('is linked from the day on which it becomes known', () => {
    expect(withPage(undefined, page, today)).toEqual(days(today, null, null))
    expect(withPage(days(null, null, null), page, today)).toEqual(days(today, null, null))
  })

  test('that was known keeps its days', () => {
    const seen = days('2026-11-01', '2026-11-02', '2026-11-03')
    expect(withPage(seen, page, today)).toEqual(seen)
  })

  test('in place of another begins again: what the portal knows is the old one', () => {
    const moved = withPage(days('2026-11-01', '2026-11-02', '2026-11-03'), 'https://neu.example/hund', today)
    expect(moved).toEqual({ ...days(today, null, null), url: 'https://neu.example/hund' })
  })
})
