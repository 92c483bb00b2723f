import { berlinDay } from '../kit/berlin-day.ts'
import { fail, type Result } from '../kit/result.ts'
import type { Run } from './run.ts'
import { changed, type RunChange, unchanged } from './run-change.ts'
import type { EventOf } from './run-event.ts'

/** A day that has passed would open nothing, and whoever typed it meant another one. */
export function setCorrections(
  { correctionsUntil }: Pick<Run, 'correctionsUntil'>,
  { until }: EventOf<'set-corrections'>,
  now: number,
): Result<RunChange, 'day-over'> {
  if (until === correctionsUntil) return unchanged
  if (until !== null && until < berlinDay(now)) return fail('day-over')
  return changed({ correctionsUntil: until }, [{ kind: 'corrections', until }])
}
