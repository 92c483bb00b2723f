import { expect, test } from 'vitest'
import type { BoardId, LaneId } from '../domain/ids.ts'
import { boardId, laneId, minute } from './support/a-run.ts'
import { endOf, nextMark, timeLevel } from './timer.ts'

const timer = { startedAt: 0, endsAt: 20 * minute, extra: [{ boardId, laneId, ms: 3 * minute }] }

test.each([
  ['the Amt with more time', { boardId, laneId }, 23],
  ['another Amt', { boardId, laneId: 'soziales' as LaneId }, 20],
  ['the same Amt of another municipality', { boardId: 'seestadt' as BoardId, laneId }, 20],
  ['somebody without an Amt', { boardId, laneId: null }, 20],
])('%s', (_, lane, minutes) => {
  expect(endOf(timer, lane)).toBe(minutes * minute)
})

test.each([
  [5 * minute + 1, 'calm'],
  [5 * minute, 'soon'],
  [minute + 1, 'soon'],
  [minute, 'last'],
  [1, 'last'],
  [0, 'over'],
  [-minute, 'over'],
])('with %d ms left it is %s', (ms, level) => {
  expect(timeLevel(ms)).toBe(level)
})

test.each([
  ['long before', 20, { mark: 5, at: -5 * minute }],
  ['exactly five minutes before', 5, { mark: 1, at: -minute }],
  ['three minutes before: five was never', 3, { mark: 1, at: -minute }],
  ['in the last minute', 0.5, { mark: 0, at: 0 }],
  ['at the end', 0, undefined],
  ['after it', -1, undefined],
])('the next mark, %s', (_, minutesLeft, expected) => {
  const end = 1_000 * minute
  const next = nextMark(end, end - minutesLeft * minute)
  expect(next && { ...next, at: next.at - end }).toEqual(expected)
})
