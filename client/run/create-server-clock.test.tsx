import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createServerClock } from './create-server-clock.ts'
import { fakePage } from './support/fake-page.ts'

const ownTime = 1_000_000_500 // half a second after a whole one
let leave = () => {}

beforeEach(() => {
  vi.useFakeTimers({ now: ownTime })
})
afterEach(() => {
  leave()
  vi.useRealTimers()
})

function openClock() {
  const { page, show } = fakePage()
  const clock = createRoot((dispose) => {
    leave = dispose
    return createServerClock(page)
  })
  return { clock, show }
}

test('the time changes with each whole second of the server', () => {
  const { clock } = openClock()
  clock.set(2_000_000_200, 0)
  vi.advanceTimersByTime(799)
  expect(clock.now()).toBe(2_000_000_200)
  vi.advanceTimersByTime(1)
  expect(clock.now()).toBe(2_000_001_000)
  vi.advanceTimersByTime(1000)
  expect(clock.now()).toBe(2_000_002_000)
})

test('a page that nobody sees has no ticking clock, and shows the right time at once when it is back', () => {
  const { clock, show } = openClock()
  show('hidden')
  expect(vi.getTimerCount()).toBe(0)
  vi.advanceTimersByTime(60_000)
  expect(clock.read()).toBe(ownTime + 60_000)
  show('visible')
  expect(clock.now()).toBe(ownTime + 60_000)
})

test('half of the way there and back is taken for the way here', () => {
  const { clock } = openClock()
  clock.set(2_000_000_000, 300)
  expect(clock.read()).toBe(2_000_000_150)
})

test('news that were long on their way do not set the clock back', () => {
  const { clock } = openClock()
  clock.set(2_000_000_000, 0)
  clock.set(1_999_995_000, 0)
  expect(clock.read()).toBe(2_000_000_000)
  clock.set(2_000_000_100, 0)
  expect(clock.read()).toBe(2_000_000_100)
})

test('nothing ticks once its owner is gone', () => {
  openClock()
  leave()
  expect(vi.getTimerCount()).toBe(0)
})
