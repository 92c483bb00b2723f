import type { BoardId, LaneId } from '../domain/ids.ts'
import type { Timer } from './run.ts'

const minuteMs = 60_000

/** Whose time is asked for; `laneId` null: somebody without an Amt, for whom the time of all counts. */
export interface TimedLane {
  boardId: BoardId
  laneId: LaneId | null
}

/** When it is over, epoch ms. */
export function endOf(timer: Timer, { boardId, laneId }: TimedLane): number {
  const own = timer.extra.find((entry) => entry.boardId === boardId && entry.laneId === laneId)
  return timer.endsAt + (own?.ms ?? 0)
}

/** `soon`: the last five minutes; `last`: the last one. */
export type TimeLevel = 'calm' | 'soon' | 'last' | 'over'

export function timeLevel(remainingMs: number): TimeLevel {
  if (remainingMs <= 0) return 'over'
  if (remainingMs <= minuteMs) return 'last'
  return remainingMs <= 5 * minuteMs ? 'soon' : 'calm'
}

/** Minutes before the end at which people are told. */
export const timerMarks = [5, 1, 0] as const
export type TimerMark = (typeof timerMarks)[number]

/** The next moment to tell, for a countdown that ends at `endsAt`; undefined: it is over. Where less is left, earlier marks are none. */
export function nextMark(endsAt: number, now: number): { mark: TimerMark; at: number } | undefined {
  const marks = timerMarks.map((mark) => ({ mark, at: endsAt - mark * minuteMs }))
  return marks.find(({ at }) => at > now)
}
