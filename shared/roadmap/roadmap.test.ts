import { describe, expect, test } from 'vitest'
import { availabilitySchema, prerequisiteSchema } from '../domain/card-facts.ts'
import { type CardId, cardIdSchema, columnIdSchema, laneIdSchema } from '../domain/ids.ts'
import { type RoadmapColumn, roadmapColumnsFrom } from '../domain/roadmap-column.ts'
import { availabilityOf, isTooEarly } from './availability.ts'
import { compareColumns, lastDayOf } from './column-dates.ts'
import { dependencyWarnings } from './dependencies.ts'
import { effortOf } from './effort-preset.ts'
import { openInColumn, prerequisiteSums } from './prerequisite-sums.ts'
import { monthsLater } from './review-date.ts'
import { loadOf, workloadOf } from './workload.ts'

const columns = roadmapColumnsFrom({ year: 2026, quarter: 4 }, 4)
const columnNamed = (id: string): RoadmapColumn => {
  const column = columns.find((each) => each.id === id)
  if (!column) throw new Error(`No column ${id}`)
  return column
}
const card = (id: string) => cardIdSchema.parse(id)
const lane = (id: string) => laneIdSchema.parse(id)
const column = (id: string) => columnIdSchema.parse(id)

describe('quarters as days', () => {
  test.each([
    ['2026-q4', '2026-12-31'],
    ['2027-q1', '2027-03-31'],
    ['2027-q2', '2027-06-30'],
    ['2027-q3', '2027-09-30'],
  ])('%s ends with %s', (id, last) => {
    const found = columnNamed(id)
    if (found.kind !== 'quarter') throw new Error('no quarter')
    expect(lastDayOf(found)).toBe(last)
  })

  test('the status quo comes last, whatever is compared with it', () => {
    expect(columns.toReversed().toSorted(compareColumns)).toEqual(columns)
  })
})

describe('availability', () => {
  test.each([
    ['2027-q1', '2027-04-01', true],
    ['2027-q1', '2027-03-31', false], // on the last day is early enough
    ['2027-q2', '2027-04-01', false],
    ['2027-q1', null, false],
    ['status-quo', '2099-01-01', false],
  ])('%s for something available from %s: too early is %s', (id, from, expected) => {
    expect(isTooEarly(columnNamed(id), from)).toBe(expected)
  })

  test('what the moderation set counts more than the list, "unbekannt" too', () => {
    const set = availabilitySchema.parse({ from: null, note: 'Hersteller prüft' })
    expect(availabilityOf(set, '2027-01-01')).toEqual({ from: null, note: 'Hersteller prüft', source: 'board' })
    expect(availabilityOf(undefined, '2027-01-01')).toEqual({ from: '2027-01-01', note: '', source: 'list' })
    expect(availabilityOf(undefined, null)).toEqual({ from: null, note: '', source: 'nobody' })
  })
})

describe('dependencies', () => {
  const places: Record<string, string | null> = {
    a: '2027-q1',
    b: '2027-q2',
    c: 'status-quo',
    d: null,
    same: '2027-q1',
  }
  const roadmap = (needs: Record<string, string[]>) => ({
    columns,
    columnOf: (id: CardId) => columnIdSchema.nullable().parse(places[id] ?? null),
    needsOf: (id: CardId) => (needs[id] ?? []).map(card),
  })
  test.each([
    ['b', ['a'], []],
    ['a', ['b'], ['later']],
    ['a', ['same'], ['same-quarter']],
    ['a', ['c'], ['status-quo']],
    ['a', ['d'], ['not-planned']],
    ['a', ['b', 'd', 'b'], ['later', 'not-planned']],
    ['d', ['b'], []], // not on the roadmap: waits for nothing
    ['c', ['b'], []],
    ['a', ['a'], ['circle']],
  ])('%s after %j warns of %j', (id, needs, kinds) => {
    expect(dependencyWarnings(card(id), roadmap({ [id]: needs })).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('a circle through others is found, and a place can be tried', () => {
    const circle = roadmap({ a: ['b'], b: ['same'], same: ['a'] })
    expect(dependencyWarnings(card('a'), circle)).toEqual([{ needs: 'b', kind: 'circle' }])
    const chain = roadmap({ a: ['b'] })
    expect(dependencyWarnings(card('a'), chain, column('2027-q3'))).toEqual([])
  })
})

describe('work', () => {
  test('a card takes what was said, else what its solution usually takes', () => {
    expect(effortOf({ personDays: 0 }, { model: 'own' })).toEqual({ personDays: 0, isPreset: false })
    expect(effortOf({ personDays: null }, { model: 'efa' })).toEqual({ personDays: 5, isPreset: true })
    expect(effortOf(undefined, undefined)).toEqual({ personDays: 8, isPreset: true })
  })

  test.each([
    [99.5, 100, 'fine'],
    [100, 100, 'full'],
    [119.5, 100, 'full'],
    [120, 100, 'over'],
    [5, 0, 'over'],
    [0, 0, 'fine'],
    [500, null, 'fine'], // nobody has said
  ])('%d of %s person-days is %s', (personDays, capacity, level) => {
    expect(loadOf({ cards: 1, personDays, capacity }).level).toBe(level)
  })

  test('sums by Amt and quarter, and of all Ämter with work', () => {
    const planned = [
      { card: card('a'), lane: lane('amt-32'), column: column('2027-q1'), personDays: 10 },
      { card: card('b'), lane: lane('amt-32'), column: column('2027-q1'), personDays: 2.5 },
      { card: card('c'), lane: lane('amt-50'), column: column('2027-q1'), personDays: 5 },
    ]
    const known = workloadOf(planned, (id) => (id === 'amt-32' ? 10 : 20))
    expect(known.of(lane('amt-32'), column('2027-q1'))).toEqual({
      cards: 2,
      personDays: 12.5,
      capacity: 10,
      share: 1.25,
      level: 'over',
    })
    expect(known.ofColumn(column('2027-q1'))).toMatchObject({ cards: 3, personDays: 17.5, capacity: 30, level: 'fine' })
    expect(known.ofColumn(column('2027-q2'))).toMatchObject({ cards: 0, capacity: null, level: 'fine' })
    const partly = workloadOf(planned, (id) => (id === 'amt-32' ? 10 : null))
    expect(partly.ofColumn(column('2027-q1'))).toMatchObject({ personDays: 17.5, capacity: null, share: null })
  })
})

test('prerequisites are summed where they are needed; what is done is not open', () => {
  const value = (needed: boolean, done: boolean) => prerequisiteSchema.parse({ needed, done, note: '' })
  const place = { lane: lane('amt-32'), column: column('2027-q2') }
  const sums = prerequisiteSums([
    { ...place, kind: 'procurement', value: value(true, false) },
    { ...place, kind: 'procurement', value: value(true, true) },
    { ...place, lane: lane('amt-50'), kind: 'procurement', value: value(true, false) },
    { ...place, kind: 'training', value: value(false, true) },
  ])
  expect(sums.map(({ lane: amt, needed, done }) => [amt, needed, done])).toEqual([
    ['amt-32', 2, 1],
    ['amt-50', 1, 0],
  ])
  expect([...openInColumn(sums, column('2027-q2'))]).toEqual([['procurement', 2]])
  expect([...openInColumn(sums, column('2027-q1'))]).toEqual([])
})

test.each([
  ['2026-11-22', 12, '2027-11-22'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
])('%s and %d months is %s', (day, months, expected) => {
  expect(monthsLater(day, months)).toBe(expected)
})
