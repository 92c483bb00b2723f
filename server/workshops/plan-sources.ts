import type { BoardId, CardId } from '../../shared/domain/ids.ts'
import { roleSchema } from '../../shared/domain/participant.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'
import { countAttendance } from './count-attendance.ts'

/** Who of a board took part, by Amt, role and function; those of all boards count on each. An Amt that is gone is none. */
export function participantsOf(
  people: readonly JoinedPerson[],
  boardId: BoardId,
  lanes: readonly Lane[],
): Plan['participants'] {
  const here = people
    .filter((person) => person.boardId === null || person.boardId === boardId)
    .map((person) => ({
      ...person,
      boardId,
      laneId: lanes.some(({ id }) => id === person.laneId) ? person.laneId : null,
    }))
  const placeOf = (lane: Lane['id'] | null) => (lane === null ? lanes.length : lanes.findIndex(({ id }) => id === lane))
  return countAttendance(here)
    .map(({ laneId, role, function: duty, count }) => ({ lane: laneId, role, function: duty, count }))
    .sort(
      (a, b) =>
        placeOf(a.lane) - placeOf(b.lane) ||
        roleSchema.options.indexOf(a.role) - roleSchema.options.indexOf(b.role) ||
        byCodeUnits(a.function, b.function),
    )
}

/** What the Klärung said about cards of a board, in the order of time. A card that the list lost keeps its id as its name. */
export function decisionsOf(
  log: readonly LogEntry[],
  boardId: BoardId,
  services: readonly PublicService[],
): Plan['decisions'] {
  const names = new Map<CardId, string>(services.map(({ id, name }) => [id, name]))
  return log.flatMap(({ at, event }): Plan['decisions'] => {
    if ((event.kind !== 'decision' && event.kind !== 'parked') || event.boardId !== boardId) return []
    const { card, reason } = event
    const common = { at, card, name: names.get(card) ?? card, reason }
    return event.kind === 'decision'
      ? [{ kind: 'decision', ...common, lane: event.laneId, decidedBy: event.decidedBy }]
      : [{ kind: 'parked', ...common, owner: event.owner, dueDate: event.dueDate }]
  })
}

/** The votes that a board took part in, in the order of time. */
export function votesOf(log: readonly LogEntry[], boardId: BoardId): Plan['votes'] {
  return log.flatMap(({ at, event }): Plan['votes'] => {
    if (event.kind !== 'vote') return []
    const { boardId: ofBoard, ...definition } = event.definition
    return ofBoard === null || ofBoard === boardId ? [{ at, definition, result: event.result }] : []
  })
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
