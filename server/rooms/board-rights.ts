import type { LaneId } from '../../shared/domain/ids.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import type { Actor } from '../../shared/rules/may-write.ts'

/** What decides, beside role and Amt, who may write on a board. */
export interface BoardRights {
  phase: Phase
  /** The Ämter that the moderation opened or closed; all others follow the phase. */
  laneAccess: ReadonlyMap<LaneId, 'open' | 'closed'>
}

/** For a board of no workshop: nobody but the moderation writes. */
export const closedBoard: BoardRights = { phase: 'lobby', laneAccess: new Map() }

export function actorWith(
  { phase, laneAccess }: BoardRights,
  { id, role, laneId }: Pick<Actor, 'id' | 'role' | 'laneId'>,
): Actor {
  return { id, role, laneId, phase, laneAccess: laneId === null ? null : (laneAccess.get(laneId) ?? null) }
}
