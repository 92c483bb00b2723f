import { endOfBerlinDay } from '../../shared/kit/berlin-day.ts'
import type { RunSession } from './run-session.ts'

/** Whether Ämter may correct their cards at this moment, by the server's clock. Reactive: it ends by itself at the end of the day. */
export function areCorrectionsOpen({ run, now }: Pick<RunSession, 'run' | 'now'>): boolean {
  const { phase, correctionsUntil } = run()
  return phase === 'followup' && correctionsUntil !== null && now() < endOfBerlinDay(correctionsUntil)
}
