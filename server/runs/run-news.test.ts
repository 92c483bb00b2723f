import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { participantIdSchema } from '../../shared/domain/ids.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import { firstRun } from '../../shared/run/next-run.ts'
import type { Run } from '../../shared/run/run.ts'
import { RunNews } from './run-news.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const readyAt = (revision: number, people: number): Run => ({
  ...firstRun('free'),
  revision,
  ready: {
    askedAt: 1,
    question: '',
    people: Array.from({ length: people }, (_, index) => participantIdSchema.parse(`${'p'.repeat(30)}-${index}`)),
  },
})

function follow() {
  const told: ControlMessage[] = []
  const news = new RunNews({ now: () => 1, tell: (message) => void told.push(message) })
  return { told, news }
}

test('a change is told at once, those that follow it together', () => {
  const { told, news } = follow()
  news.note(readyAt(1, 0), readyAt(2, 1))
  news.note(readyAt(2, 1), readyAt(3, 2))
  news.note(readyAt(3, 2), readyAt(4, 3))
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(200)
  expect(told).toHaveLength(2)
  expect(told[1]).toMatchObject({ from: 2, revision: 4 })
  news.stop()
})

test('the longer the news, the longer the pause behind them, up to two seconds', () => {
  for (const [people, pauseMs] of [
    [600, 500],
    [2000, 1500],
  ] as const) {
    const { told, news } = follow()
    news.note(readyAt(1, 0), readyAt(2, people))
    news.note(readyAt(2, people), readyAt(3, people - 1))
    vi.advanceTimersByTime(pauseMs)
    expect(told).toHaveLength(1)
    vi.advanceTimersByTime(2000 - pauseMs)
    expect(told).toHaveLength(2)
    news.stop()
  }
})
