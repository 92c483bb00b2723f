import { describe, expect, test } from 'vitest'
import type { AgendaItem } from './agenda.ts'
import { type AgendaClock, agendaClock } from './agenda-clock.ts'
import type { PastStep, Run, RunStep } from './run.ts'
import { anItem, aRun, aStep, minute } from './support/a-run.ts'

const at = (minutes: number) => 1_000_000 * minute + minutes * minute
const lobby = anItem({ id: 'lobby', minutes: 5 })
const mapping = anItem({ id: 'mapping', minutes: 20 })
const pause = anItem({ id: 'pause', minutes: 10 })
const roadmap = anItem({ id: 'roadmap', minutes: 15 })
const agenda = [lobby, mapping, pause, roadmap]

const on = (item: AgendaItem | null, start: number): RunStep =>
  aStep({ itemId: item?.id ?? null, startedAt: at(start) })
const was = (item: AgendaItem | null, start: number, end: number): PastStep => ({
  ...on(item, start),
  endedAt: at(end),
})

/** All in minutes from the planned start. */
function read(run: Partial<Run>, now: number) {
  const clock = agendaClock(aRun({ agenda, plannedStart: at(0), ...run }), at(now))
  return { ...clockFacts(clock), states: clock.items.map(({ state }) => state).join(' ') }
}
const clockFacts = ({ expectedEnd, delayMs, leftMs }: AgendaClock) => ({
  end: (expectedEnd - at(0)) / minute,
  delay: delayMs === null ? null : delayMs / minute,
  left: leftMs / minute,
})

describe('what is left, and how late it gets', () => {
  const begun = { past: [was(lobby, 0, 5)] }
  test.each<[string, Partial<Run>, number, { states: string; end: number; delay: number; left: number }]>([
    ['before the start', {}, -30, { states: 'next later later later', end: 50, delay: 0, left: 80 }],
    ['late, and not begun', {}, 4, { states: 'next later later later', end: 54, delay: 4, left: 50 }],
    [
      'begun early',
      { current: on(lobby, -10) },
      -10,
      { states: 'now next later later', end: 40, delay: -10, left: 50 },
    ],
    [
      'on time',
      { ...begun, current: on(mapping, 5) },
      15,
      { states: 'done now next later', end: 50, delay: 0, left: 35 },
    ],
    [
      'an item that takes too long',
      { ...begun, current: on(mapping, 5) },
      28,
      { states: 'done now next later', end: 53, delay: 3, left: 25 },
    ],
    [
      'more time was given',
      { ...begun, current: on(mapping, 5), timer: { startedAt: at(5), endsAt: at(32), extra: [] } },
      15,
      { states: 'done now next later', end: 57, delay: 7, left: 42 },
    ],
    [
      'a short countdown inside an item',
      { ...begun, current: on(mapping, 5), timer: { startedAt: at(5), endsAt: at(8), extra: [] } },
      6,
      { states: 'done now next later', end: 50, delay: 0, left: 44 },
    ],
    [
      'a skipped item makes up for a delay',
      {
        agenda: [lobby, mapping, { ...pause, isSkipped: true }, roadmap],
        past: [was(lobby, 9, 14)],
        current: on(mapping, 14),
      },
      14,
      { states: 'done now skipped next', end: 49, delay: -1, left: 35 },
    ],
    [
      'a jump over two items',
      { ...begun, current: on(roadmap, 5) },
      5,
      { states: 'done passed passed now', end: 20, delay: -30, left: 15 },
    ],
    [
      'an item that is repeated costs its time again',
      { past: [was(lobby, 0, 5), was(mapping, 5, 25), was(pause, 25, 35)], current: on(mapping, 35) },
      35,
      { states: 'done now done next', end: 70, delay: 20, left: 35 },
    ],
    [
      'between two items',
      { past: [was(lobby, 0, 5), was(mapping, 5, 25)] },
      27,
      { states: 'done done next later', end: 52, delay: 2, left: 25 },
    ],
    [
      'a phase without an item',
      { ...begun, current: on(null, 5) },
      10,
      { states: 'done next later later', end: 55, delay: 5, left: 45 },
    ],
    [
      'all is over',
      { past: [was(lobby, 0, 5), was(mapping, 5, 25), was(pause, 25, 35), was(roadmap, 35, 53)] },
      90,
      { states: 'done done done done', end: 53, delay: 3, left: 0 },
    ],
  ])('%s', (_, run, now, expected) => {
    expect(read(run, now)).toEqual(expected)
  })
})

test('each item has its planned and its real time', () => {
  const past = [was(lobby, 0, 9), was(mapping, 9, 20)]
  const clock = agendaClock(aRun({ agenda, plannedStart: at(0), past, current: on(mapping, 20) }), at(21))
  expect(clock.items[1]).toEqual({
    item: mapping,
    state: 'now',
    planned: { start: at(5), end: at(25) },
    real: { start: at(20), end: null },
    times: 2,
  })
})

test('without a planned start the first item that was on is the start', () => {
  const run = { agenda, plannedStart: null, past: [was(null, -90, -80), was(lobby, 2, 7)], current: on(mapping, 7) }
  const clock = agendaClock(aRun(run), at(7))
  expect(clock.planned).toEqual({ start: at(2), end: at(52) })
  expect(clock.delayMs).toBe(0)
})

test('without a planned start and before the first step there is no plan, only a length', () => {
  const clock = agendaClock(aRun({ agenda }), at(0))
  expect(clock.planned).toBeNull()
  expect(clock.delayMs).toBeNull()
  expect(clock.leftMs).toBe(50 * minute)
  expect(clock.items[0]?.planned).toBeNull()
})

test('what ran before this agenda was chosen does not count', () => {
  const clock = agendaClock(aRun({ agenda, past: [was(anItem({ id: 'old' }), -100, -50)] }), at(0))
  expect(clock.items.map(({ state }) => state)).toEqual(['next', 'later', 'later', 'later'])
  expect(clock.planned).toBeNull()
})

test('an empty agenda is over at once', () => {
  expect(agendaClock(aRun(), at(0))).toEqual({ items: [], planned: null, expectedEnd: at(0), delayMs: null, leftMs: 0 })
})
