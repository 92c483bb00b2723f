import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { isUndecided } from './next-undecided.ts'

type AskedSession = Pick<BoardSession, 'model' | 'login' | 'selection' | 'suggestions' | 'mayAct'>

/**
 * The cards of a list that "alle übrigen bestätigen" means: not the marked ones; of those that nobody has only what is suggested to the own
 * Amt (to any for the moderation); and nothing that somebody has said a word about, as an own offer, a doubt or a dispute. Reactive.
 */
export function othersToConfirm(session: AskedSession, list: readonly CardId[]): readonly CardId[] {
  const { cards: marked } = session.selection()
  const own = session.login().participant?.laneId ?? null
  const isModerator = session.login().role === 'moderator'
  return list.filter((card) => {
    if (marked.has(card)) return false
    const assignment = session.model.assignment(card)
    if (!isUndecided(assignment, own) || (isModerator && assignment?.state === 'offered')) return false
    const isNobodys = !assignment || assignment.lane === null
    const suggested = isNobodys ? (session.suggestions.of(card)?.lane ?? null) : null
    if (isNobodys && (suggested === null || (!isModerator && suggested !== own))) return false
    return session.mayAct(card, { type: 'confirm' }).ok
  })
}
