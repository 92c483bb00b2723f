import { registers, type WishedChange } from '../../shared/board/registers.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { planningText } from '../text/planning.ts'
import { refusalText } from '../text/refusals.ts'
import { announce } from '../ui/live-region.tsx'

/**
 * Writes values as one edit; null when it is done, else the German reason, which screen readers hear as well. What fits no register (a date
 * field takes the year 20270) stops here: the server would refuse the whole edit.
 */
export function createFactWriter(session: Pick<BoardSession, 'write'>): (...changes: WishedChange[]) => string | null {
  const refuse = (reason: string) => {
    announce(reason)
    return reason
  }
  return (...changes) => {
    if (!changes.every(({ register, value }) => registers[register].value.safeParse(value).success))
      return refuse(planningText.valueWrong)
    const written = session.write(changes)
    return written.ok ? null : refuse(refusalText[written.error])
  }
}

/** Why a value cannot be changed now, in German; undefined: it can. Reactive. */
export function refusalOf(session: Pick<BoardSession, 'mayWrite'>, change: WishedChange): string | undefined {
  const answer = session.mayWrite(change)
  return answer.ok ? undefined : refusalText[answer.error]
}
