import type { ParticipantId } from '../../shared/domain/ids.ts'

/** Somebody who may move every card anywhere. */
export const moderator = (id: ParticipantId) => ({ id, role: 'moderator', laneId: null }) as const
