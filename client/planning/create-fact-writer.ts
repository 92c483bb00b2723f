import type { WishedChange } from '../../shared/board/registers.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { refusalText } from '../text/refusals.ts'
import { announce } from '../ui/live-region.tsx'

/** Writes values as one edit; null when it is done, else the German reason, which screen readers hear as well. */
export function createFactWriter(session: Pick<BoardSession, 'write'>): (...changes: WishedChange[]) => string | null {
  return (...changes) => {
    const written = session.write(changes)
    if (written.ok) return null
    announce(refusalText[written.error])
    return refusalText[written.error]
  }
}

/** Why a value cannot be changed now, in German; undefined: it can. Reactive. */
export function refusalOf(session: Pick<BoardSession, 'mayWrite'>, change: WishedChange): string | undefined {
  const answer = session.mayWrite(change)
  return answer.ok ? undefined : refusalText[answer.error]
}
