import { fail, type Result } from '../kit/result.ts'
import { maxLaneEntries, type Run, type Timer } from './run.ts'
import { changed, type RunChange, unchanged } from './run-change.ts'
import type { EventOf } from './run-event.ts'

const minuteMs = 60_000

export const timerOf = (startedAt: number, minutes: number): Timer => ({
  startedAt,
  endsAt: startedAt + minutes * minuteMs,
  extra: [],
})

export const startTimer = (event: EventOf<'start-timer'>, now: number): Result<RunChange, never> =>
  changed({ timer: timerOf(now, event.minutes) })

export const stopTimer = (run: Run): Result<RunChange, never> => (run.timer ? changed({ timer: null }) : unchanged)

/** From the end on; where that is over, from now on. */
export function addTime(
  { timer }: Run,
  { minutes, lanes }: EventOf<'add-time'>,
  now: number,
): Result<RunChange, 'no-timer'> {
  if (!timer) return fail('no-timer')
  const later = (end: number) => Math.max(end, now) + minutes * minuteMs
  const endsAt = lanes ? timer.endsAt : later(timer.endsAt)
  const isMeant = (entry: LaneOfBoard) => lanes === null || lanes.some((lane) => isSameLane(lane, entry))
  const kept = timer.extra.map((entry) => {
    const end = timer.endsAt + entry.ms
    return { ...entry, ms: (isMeant(entry) ? later(end) : end) - endsAt }
  })
  const added = distinct(lanes ?? [])
    .filter((lane) => !timer.extra.some((entry) => isSameLane(entry, lane)))
    .map(({ boardId, laneId }) => ({ boardId, laneId, ms: later(timer.endsAt) - endsAt }))
  const extra = [...kept, ...added].filter(({ ms }) => ms > 0).slice(0, maxLaneEntries)
  return changed({ timer: { ...timer, endsAt, extra } })
}

type LaneOfBoard = Pick<Timer['extra'][number], 'boardId' | 'laneId'>

const isSameLane = (a: LaneOfBoard, b: LaneOfBoard) => a.boardId === b.boardId && a.laneId === b.laneId

const distinct = (lanes: readonly LaneOfBoard[]): LaneOfBoard[] => [
  ...new Map(lanes.map((lane) => [`${lane.boardId}/${lane.laneId}`, lane])).values(),
]
