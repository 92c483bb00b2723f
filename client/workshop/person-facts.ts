import type { LaneId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import { attendanceText } from '../text/lobby.ts'
import { peopleText, roleText } from '../text/workshop.ts'

type Places = Pick<Workshop, 'lanes' | 'boards'>

/** Function, Amt or role, and the Kommune where there are several. */
export function factsOfPerson(workshop: Places, person: JoinedPerson): string {
  const lane = workshop.lanes.find(({ id }) => id === person.laneId)
  const board = workshop.boards.find(({ id }) => id === person.boardId)
  const place = workshop.boards.length > 1 ? board?.municipality.name : undefined
  const laneName = lane && peopleText.laneName(lane)
  // a co-moderator keeps her Amt, and both count
  const duties = person.role === 'moderator' || !laneName ? [roleText[person.role].name, laneName] : [laneName]
  return [person.function, ...duties, place].filter((fact) => fact !== undefined && fact !== '').join(' · ')
}

export function laneNameOf(workshop: Places, laneId: LaneId | null): string {
  const lane = workshop.lanes.find(({ id }) => id === laneId)
  return lane ? peopleText.laneName(lane) : attendanceText.noLane
}
