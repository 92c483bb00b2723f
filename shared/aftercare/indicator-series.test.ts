import { expect, test } from 'vitest'
import { type Indicator, indicatorKey } from '../domain/aftercare.ts'
import { type CardId, cardIdSchema } from '../domain/ids.ts'
import { developmentOf, type Measure, measurementsByCard, seriesOf } from './indicator-series.ts'

const [one, two] = [cardIdSchema.parse('card-1'), cardIdSchema.parse('card-2')]
const measured = (change: Partial<Indicator> = {}): Indicator => ({
  onlineShare: null,
  abortShare: null,
  abortPlace: '',
  errorShare: null,
  errorKind: '',
  handlingDays: null,
  usageShare: null,
  isRemoved: false,
  ...change,
})
const entries = (...list: [CardId, string, Partial<Indicator>][]) =>
  new Map(list.map(([card, day, change]) => [indicatorKey(card, day), measured(change)]))
const ofOne = (...list: [string, Partial<Indicator>][]) =>
  measurementsByCard(
    entries(...list.map(([day, change]): [CardId, string, Partial<Indicator>] => [one, day, change])),
  ).get(one) ?? []

test('measurements stand by service and day, in whatever order they were written', () => {
  const byCard = measurementsByCard(
    entries([one, '2027-06-01', {}], [two, '2027-05-01', {}], [one, '2027-03-01', { isRemoved: true }]),
  )
  const seen = [...byCard].map(([card, list]) => [
    card,
    ...list.map(({ day, indicator }) => `${day} ${indicator.isRemoved}`),
  ])
  expect(seen).toEqual([
    [one, '2027-03-01 true', '2027-06-01 false'],
    [two, '2027-05-01 false'],
  ])
})

test('what did not change stays the very same measurement', () => {
  const first = entries([one, '2027-03-01', { handlingDays: 21 }])
  const before = measurementsByCard(first)
  const second = new Map([...entries([one, '2027-02-01', {}]), ...first])
  const after = measurementsByCard(second, before)
  expect(after.get(one)?.[1]).toBe(before.get(one)?.[0])
  expect(after.get(one)).toHaveLength(2)
})

test('a series leaves out what was not measured and what was removed; nought is a measurement', () => {
  const list = ofOne(
    ['2027-03-01', { handlingDays: 21 }],
    ['2027-04-01', { onlineShare: 10 }],
    ['2027-05-01', { handlingDays: 99, isRemoved: true }],
    ['2027-06-01', { handlingDays: 0 }],
  )
  expect(seriesOf(list, 'handlingDays')).toEqual([
    { day: '2027-03-01', value: 21 },
    { day: '2027-06-01', value: 0 },
  ])
})

test.each<[Measure, 'better' | 'worse']>([
  ['onlineShare', 'better'],
  ['abortShare', 'worse'],
  ['errorShare', 'worse'],
  ['handlingDays', 'worse'],
  ['usageShare', 'better'],
])('more of %s is %s, less is the other, and as much is the same', (measure, more) => {
  const trend = (first: number, latest: number) => {
    const list = ofOne(['2027-03-01', { [measure]: first }], ['2027-06-01', { [measure]: latest }])
    return developmentOf(seriesOf(list, measure), measure)?.trend
  }
  expect([trend(10, 20), trend(20, 10), trend(10, 10)]).toEqual([more, more === 'better' ? 'worse' : 'better', 'same'])
})

test('one measurement is no development, and three are the first against the last', () => {
  expect(developmentOf([], 'usageShare')).toBeNull()
  expect(developmentOf([{ day: '2027-03-01', value: 4 }], 'usageShare')).toBeNull()
  const series = [4, 90, 12].map((value, index) => ({ day: `2027-0${index + 1}-01`, value }))
  expect(developmentOf(series, 'usageShare')).toEqual({ first: series[0], latest: series[2], trend: 'better' })
})
