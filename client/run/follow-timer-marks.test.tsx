import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followTimerMarks } from './follow-timer-marks.ts'

const minute = 60_000
const startedAt = 1_000_000_000
let leave = () => {}

beforeEach(() => {
  vi.useFakeTimers({ now: startedAt })
})
afterEach(() => {
  leave()
  vi.useRealTimers()
})

/** What was told, with the minutes since the start. */
function follow(minutes: number | null) {
  const [endsAt, setEnd] = createSignal(minutes === null ? null : startedAt + minutes * minute)
  const told: string[] = []
  createRoot((dispose) => {
    leave = dispose
    followTimerMarks(endsAt, Date.now, (mark) => told.push(`${mark} at ${(Date.now() - startedAt) / minute}`))
  })
  return { told, setEnd: (end: number | null) => setEnd(end === null ? null : startedAt + end * minute) }
}

test('five minutes, one minute and the end are told once each', () => {
  const { told } = follow(20)
  vi.advanceTimersByTime(60 * minute)
  expect(told).toEqual(['5 at 15', '1 at 19', '0 at 20'])
})

test('whoever comes late hears only what is still to come', () => {
  const { told } = follow(3)
  expect(told).toEqual([])
  vi.advanceTimersByTime(60 * minute)
  expect(told).toEqual(['1 at 2', '0 at 3'])
})

test('with more time the marks come again, and a stopped countdown has none', () => {
  const { told, setEnd } = follow(6)
  vi.advanceTimersByTime(2 * minute)
  setEnd(10)
  vi.advanceTimersByTime(4 * minute)
  setEnd(null)
  vi.advanceTimersByTime(60 * minute)
  expect(told).toEqual(['5 at 1', '5 at 5'])
})

test('a mark that was slept through is not told', () => {
  const { told } = follow(20)
  vi.setSystemTime(startedAt + 18 * minute)
  vi.advanceTimersByTime(15 * minute) // the device wakes up, and its timer fires
  expect(told).toEqual([])
})

test('nobody is told once the page is left', () => {
  const { told } = follow(20)
  leave()
  vi.advanceTimersByTime(60 * minute)
  expect(told).toEqual([])
})
