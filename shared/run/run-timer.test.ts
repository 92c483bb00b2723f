import { describe, expect, test } from 'vitest'
import type { LaneId } from '../domain/ids.ts'
import type { Timer } from './run.ts'
import { after, aRun, boardId, laneId, minute, nineThirty } from './support/a-run.ts'

const at = (minutes: number) => nineThirty + minutes * minute
const other = { boardId, laneId: 'soziales' as LaneId }
const own = { boardId, laneId }
const timerOf = (end: number, extra: Timer['extra'] = []): Timer => ({ startedAt: at(-30), endsAt: at(end), extra })
const extraOf = (minutes: number) => ({ ...own, ms: minutes * minute })

/** When the countdown ends for all, for the own Amt and for another one, in minutes from now. */
function ends(timer: Timer | null) {
  if (!timer) return null
  const extra = ({ laneId: lane }: typeof own) => timer.extra.find((entry) => entry.laneId === lane)?.ms ?? 0
  const inMinutes = (time: number) => (time - nineThirty) / minute
  return {
    all: inMinutes(timer.endsAt),
    own: inMinutes(timer.endsAt + extra(own)),
    other: inMinutes(timer.endsAt + extra(other)),
  }
}

describe('more time', () => {
  test.each<[string, Timer, (typeof own)[] | null, ReturnType<typeof ends>]>([
    ['for all', timerOf(3), null, { all: 8, own: 8, other: 8 }],
    ['for all, when it is over: from now on', timerOf(-10), null, { all: 5, own: 5, other: 5 }],
    ['for one Amt', timerOf(3), [own], { all: 3, own: 8, other: 3 }],
    ['for one Amt again', timerOf(3, [extraOf(5)]), [own], { all: 3, own: 13, other: 3 }],
    ['for one Amt named twice', timerOf(3), [own, own], { all: 3, own: 8, other: 3 }],
    ['for one Amt, when it is over: from now on', timerOf(-10), [own], { all: -10, own: 5, other: -10 }],
    ['for one Amt whose extra time is over', timerOf(-10, [extraOf(5)]), [own], { all: -10, own: 5, other: -10 }],
    ['for another Amt', timerOf(3, [extraOf(5)]), [other], { all: 3, own: 8, other: 8 }],
    ['for all, one of whom has more already', timerOf(3, [extraOf(5)]), null, { all: 8, own: 13, other: 8 }],
    ['for all, when the extra time of one is over', timerOf(-10, [extraOf(5)]), null, { all: 5, own: 5, other: 5 }],
    ['for all, when one still works', timerOf(-10, [extraOf(12)]), null, { all: 5, own: 7, other: 5 }],
  ])('%s', (_, timer, lanes, expected) => {
    const { run } = after(aRun({ timer }), { type: 'add-time', minutes: 5, lanes })
    expect(ends(run.timer)).toEqual(expected)
  })
})

test('a new countdown begins now, without anybody’s extra time', () => {
  const { run } = after(aRun({ timer: timerOf(3, [extraOf(5)]) }), { type: 'start-timer', minutes: 10 })
  expect(run.timer).toEqual({ startedAt: nineThirty, endsAt: at(10), extra: [] })
})
