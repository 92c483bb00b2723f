import type { CardId } from '../../shared/domain/ids.ts'
import { fail, type Result } from '../../shared/kit/result.ts'
import {
  judgeLift,
  judgePlace,
  type PlaceRefusal,
  type PlaceVerdict,
  type WishedPlace,
} from '../../shared/rules/judge-place.ts'
import type { BoardSession } from './board-session.ts'

export type JudgedSession = Pick<BoardSession, 'model' | 'login' | 'workshop' | 'laneAccess' | 'correctionsOpen'>

/** What it would mean to put a card there now. Reactive. */
export function judgeCard(session: JudgedSession, card: CardId, place: WishedPlace): PlaceVerdict {
  const actor = actorOf(session)
  return actor
    ? judgePlace(actor, session.model.assignment(card), place)
    : { kind: 'refused', reason: 'observers-read' }
}

/** Whether the card can go anywhere now. Reactive. */
export function judgeCardLift(
  session: JudgedSession,
  card: CardId,
  works: readonly ('assignment' | 'schedule')[] = ['assignment', 'schedule'],
): Result<true, PlaceRefusal> {
  const actor = actorOf(session)
  return actor ? judgeLift(actor, session.model.assignment(card), works) : fail('observers-read')
}

/** What it would mean for several cards at once. */
export interface CardsJudgement {
  moved: number
  offered: number
  refused: number
  /** Why the first of the refused ones may not. */
  reason: PlaceRefusal | null
}

/** Reactive. */
export function judgeCards(session: JudgedSession, cards: readonly CardId[], place: WishedPlace): CardsJudgement {
  const found: CardsJudgement = { moved: 0, offered: 0, refused: 0, reason: null }
  for (const card of cards) {
    const verdict = judgeCard(session, card, place)
    if (verdict.kind === 'move') found.moved++
    else if (verdict.kind === 'offer') found.offered++
    else {
      found.refused++
      found.reason ??= verdict.reason
    }
  }
  return found
}

function actorOf(session: JudgedSession) {
  const me = session.login().participant
  return (
    me && {
      id: me.id,
      role: me.role,
      laneId: me.laneId,
      phase: session.workshop().phase,
      laneAccess: session.laneAccess(),
      correctionsOpen: session.correctionsOpen(),
    }
  )
}
