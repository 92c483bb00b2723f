import { expect, test } from 'vitest'
import { projectKey } from '../domain/card-facts.ts'
import { type CardId, cardIdSchema, columnIdSchema, laneIdSchema } from '../domain/ids.ts'
import { type DueState, daysAfter, dueItems, dueStateOf } from './due-dates.ts'

const today = '2027-02-10'
const [one, two] = [cardIdSchema.parse('card-1'), cardIdSchema.parse('card-2')]
const lane = laneIdSchema.parse('amt-32')
const column = columnIdSchema.parse('status-quo')
const nothing = { assignments: new Map(), schedules: new Map(), parkings: new Map(), projects: new Map() }
const reviewed = (...days: [CardId, string][]) => new Map(days.map(([card, reviewAt]) => [card, { column, reviewAt }]))

test.each<[string, DueState]>([
  ['2026-12-31', 'overdue'],
  ['2027-02-09', 'overdue'],
  ['2027-02-10', 'today'],
  ['2027-02-11', 'soon'],
  ['2027-03-12', 'soon'],
  ['2027-03-13', 'later'],
  ['2030-01-01', 'later'],
])('on 10 February what is due on %s is %s', (day, state) => {
  expect(dueStateOf(day, today)).toBe(state)
})

test.each([
  ['2027-02-10', 30, '2027-03-12'],
  ['2028-02-10', 30, '2028-03-11'],
  ['2027-03-20', 30, '2027-04-19'], // over the change of the clocks
  ['2026-12-15', 30, '2027-01-14'],
])('%s and %i days are %s', (day, days, later) => {
  expect(daysAfter(day, days)).toBe(later)
})

test('everything that is due stands in one list, the first one first, with its Amt', () => {
  const items = dueItems(
    {
      assignments: new Map([[one, { lane }]]),
      schedules: reviewed([one, '2027-12-01'], [two, '2027-02-01']),
      parkings: new Map([[one, { isParked: true, owner: 'Frau Keller', dueDate: '2027-02-10' }]]),
      projects: new Map([[projectKey(two, 'tasks'), { state: 'active' as const, milestoneAt: '2027-02-20' }]]),
    },
    today,
  )
  expect(items).toEqual([
    { kind: 'review', card: two, lane: null, day: '2027-02-01', state: 'overdue' },
    { kind: 'parked', card: one, lane, day: '2027-02-10', state: 'today', owner: 'Frau Keller' },
    { kind: 'milestone', card: two, lane: null, day: '2027-02-20', state: 'soon', step: 'tasks' },
    { kind: 'review', card: one, lane, day: '2027-12-01', state: 'later' },
  ])
})

const variant = projectKey(one, 'variant')
test.each([
  ['a card without a day', { schedules: new Map([[one, { column }]]) }],
  ['a card that is off the roadmap', { schedules: new Map([[one, { column: null, reviewAt: today }]]) }],
  ['a card that is parked no more', { parkings: new Map([[one, { isParked: false, owner: '', dueDate: today }]]) }],
  ['a card that is parked without a day', { parkings: new Map([[one, { isParked: true, owner: '', dueDate: null }]]) }],
  ['a milestone that is reached', { projects: new Map([[variant, { state: 'done' as const, milestoneAt: today }]]) }],
  ['a milestone without a day', { projects: new Map([[variant, { state: 'open' as const, milestoneAt: null }]]) }],
])('%s is never due', (_, part) => {
  expect(dueItems({ ...nothing, ...part }, today)).toEqual([])
})

test('what is due on the same day has one order, whoever wrote it first', () => {
  const days: [CardId, string][] = [
    [two, today],
    [one, today],
  ]
  const orders = [days, [...days].reverse()].map((each) =>
    dueItems({ ...nothing, schedules: reviewed(...each) }, today).map(({ card }) => card),
  )
  expect(orders).toEqual([
    [one, two],
    [one, two],
  ])
})
