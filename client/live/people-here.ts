import type { LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/participant.ts'
import type { BoardSession } from '../sync/board-session.ts'

export interface PersonHere {
  id: ParticipantId
  name: string
  laneId: LaneId | null
  role: Role
}

/** Who is on this board now, oneself included; somebody with two devices once. Reactive. */
export function peopleHere(session: Pick<BoardSession, 'login' | 'others'>): PersonHere[] {
  const people = new Map<ParticipantId, PersonHere>()
  const add = ({ id, name, laneId, role }: PersonHere) => people.set(id, { id, name, laneId, role })
  const me = session.login().participant
  if (me) add(me)
  for (const { person } of session.others()) add(person)
  return [...people.values()]
}
