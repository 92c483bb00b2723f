import type { Participant } from '../../shared/domain/participant.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'

/** People of an Amt have one of the workshop's, all others have none. */
export function fitsLane(
  { role, laneId }: Pick<Participant, 'role' | 'laneId'>,
  { lanes }: Pick<Workshop, 'lanes'>,
): boolean {
  return role === 'representative' ? lanes.some(({ id }) => id === laneId) : laneId === null
}
