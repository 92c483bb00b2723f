import type { LaneId } from '../../shared/domain/ids.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import type { Actor } from '../../shared/rules/may-write.ts'

/** What decides, beside role and Amt, who may write on a board. */
export interface BoardRights {
  phase: Phase
  /** The Ämter that the moderation opened or closed; all others follow the phase. */
  laneAccess: ReadonlyMap<LaneId, 'open' | 'closed'>
  /** Until when Ämter may correct their cards after the workshop, epoch ms; null: they may not. */
  correctionsEnd: number | null
}

/** For a board of no workshop: nobody but the moderation writes. */
export const closedBoard: BoardRights = { phase: 'lobby', laneAccess: new Map(), correctionsEnd: null }

/** `now`: epoch ms. The time for corrections ends by itself, so it is asked for at each judgement. */
export function actorWith(
  { phase, laneAccess, correctionsEnd }: BoardRights,
  { id, role, laneId }: Pick<Actor, 'id' | 'role' | 'laneId'>,
  now: number,
): Actor {
  return {
    id,
    role,
    laneId,
    phase,
    laneAccess: laneId === null ? null : (laneAccess.get(laneId) ?? null),
    correctionsOpen: correctionsEnd !== null && now < correctionsEnd,
  }
}
