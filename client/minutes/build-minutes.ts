import type { BoardId, CardId, LaneId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/participant.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { Lane, Workshop } from '../../shared/domain/workshop.ts'
import type { Attendance } from '../../shared/protocol/live-api.ts'
import type { LogEntry, LogEvent } from '../../shared/run/log-entry.ts'
import type { Run } from '../../shared/run/run.ts'
import { buildSteps, type StepRow } from './build-steps.ts'

export interface MinutesSource {
  workshop: Workshop
  /** In the order of time. */
  log: readonly LogEntry[]
  run: Pick<Run, 'agenda' | 'plannedStart' | 'past' | 'current'>
  attendance: Attendance
  services: ReadonlyMap<CardId, Pick<PublicService, 'name'>>
}

/** Those of one Amt, or of one role without an Amt, by function; functions that nobody named are counted as such. */
export interface AttendanceGroup {
  lane: Lane | null
  role: Role
  count: number
  functions: { name: string; count: number }[]
}

type EventOf<K extends LogEvent['kind']> = Extract<LogEvent, { kind: K }>
/** One line of the log with the names that its ids stand for. `board` null: the workshop has one board only. */
interface Told<K extends LogEvent['kind']> {
  entry: LogEntry
  event: EventOf<K>
  board: string | null
}
export interface ToldCard<K extends 'decision' | 'parked'> extends Told<K> {
  /** The card's name; its id when the list does not have it any more. */
  card: string
  /** When the same card was decided or parked again; null: this is the last word. */
  overtakenAt: number | null
}

/** The minutes as data; the words stand in `client/text/minutes.ts`. */
export interface Minutes {
  title: string
  /** `2026-11-24` */
  date: string
  /** A copy to try things out: nothing of it holds. */
  isRehearsal: boolean
  municipalities: string[]
  lanes: readonly Lane[]
  startedAt: number | null
  endedAt: number | null
  /** Who wrote lines of the log, as she was called then. */
  leaders: { name: string; function: string }[]
  /** By board in the order of the workshop; `board` null: on all boards, or there is one only. */
  attendance: { board: string | null; groups: AttendanceGroup[] }[]
  peopleCount: number
  steps: StepRow[]
  decisions: ToldCard<'decision'>[]
  parked: ToldCard<'parked'>[]
  votes: Told<'vote'>[]
  plans: Told<'plan'>[]
  /** What became of plans afterwards, in the order of time. */
  planEvents: (Told<'resolution'> | Told<'publication'>)[]
  overrides: Told<'override'>[]
  corrections: Told<'corrections'>[]
  remarks: Told<'remark'>[]
}

export function buildMinutes(source: MinutesSource): Minutes {
  const { workshop, log } = source
  const steps = buildSteps(source)
  const started = steps.flatMap((step) => (step.startedAt === null ? [] : [step.startedAt]))
  const ended = steps.flatMap((step) => (step.endedAt === null ? [] : [step.endedAt]))
  const isOver = source.run.current === null && ended.length > 0
  return {
    title: workshop.title,
    date: workshop.date,
    isRehearsal: workshop.rehearsalOf !== null,
    municipalities: workshop.boards.map(({ municipality }) => municipality.name),
    lanes: workshop.lanes,
    startedAt: started.length > 0 ? Math.min(...started) : null,
    endedAt: isOver ? Math.max(...ended) : null,
    leaders: leadersOf(log),
    attendance: attendanceOf(workshop, source.attendance),
    peopleCount: source.attendance.reduce((sum, { count }) => sum + count, 0),
    steps,
    decisions: toldCards(source, 'decision'),
    parked: toldCards(source, 'parked'),
    votes: told(source, 'vote'),
    plans: told(source, 'plan'),
    planEvents: [...told(source, 'resolution'), ...told(source, 'publication')].sort((a, b) => a.entry.at - b.entry.at),
    overrides: told(source, 'override'),
    corrections: told(source, 'corrections'),
    remarks: told(source, 'remark'),
  }
}

export function laneOf(minutes: Pick<Minutes, 'lanes'>, id: LaneId): Lane | undefined {
  return minutes.lanes.find((lane) => lane.id === id)
}

function isKind<K extends LogEvent['kind']>(event: LogEvent, kind: K): event is EventOf<K> {
  return event.kind === kind
}

function told<K extends LogEvent['kind']>({ log, workshop }: MinutesSource, kind: K): Told<K>[] {
  return log.flatMap((entry) => {
    const { event } = entry
    if (!isKind(event, kind)) return []
    return [{ entry, event, board: boardName(workshop, boardOf(event)) }]
  })
}

function toldCards<K extends 'decision' | 'parked'>(source: MinutesSource, kind: K): ToldCard<K>[] {
  return told(source, kind).map((line) => {
    const { card, boardId }: EventOf<'decision' | 'parked'> = line.event
    const later = source.log.find(
      ({ at, event }) => at > line.entry.at && isAboutCard(event) && event.boardId === boardId && event.card === card,
    )
    return { ...line, card: source.services.get(card)?.name ?? card, overtakenAt: later?.at ?? null }
  })
}

const isAboutCard = (event: LogEvent): event is EventOf<'decision' | 'parked'> =>
  event.kind === 'decision' || event.kind === 'parked'

function boardOf(event: LogEvent): BoardId | null {
  if (event.kind === 'vote') return event.definition.boardId
  return 'boardId' in event ? event.boardId : null
}

function boardName({ boards }: Workshop, id: BoardId | null): string | null {
  if (boards.length < 2) return null
  return boards.find((board) => board.id === id)?.municipality.name ?? null
}

function leadersOf(log: readonly LogEntry[]): Minutes['leaders'] {
  const leaders = new Map<string, Minutes['leaders'][number]>()
  for (const { by } of log) leaders.set(`${by.name}/${by.function}`, by)
  return [...leaders.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'))
}

/** Behind the Ämter; the moderation stands before them. */
const roleOrder: readonly Role[] = ['representative', 'guest', 'observer']

function attendanceOf(workshop: Workshop, attendance: Attendance): Minutes['attendance'] {
  const places: (BoardId | null)[] = [null, ...workshop.boards.map(({ id }) => id)]
  const isSingle = workshop.boards.length < 2
  return places.flatMap((place) => {
    const here = attendance.filter(({ boardId }) => (isSingle ? place === null : boardId === place))
    if (here.length === 0) return []
    return [{ board: boardName(workshop, place), groups: groupsOf(workshop.lanes, here) }]
  })
}

function groupsOf(lanes: readonly Lane[], attendance: Attendance): AttendanceGroup[] {
  const groups = new Map<string, AttendanceGroup>()
  for (const { laneId, role, function: duty, count } of attendance) {
    const lane = lanes.find(({ id }) => id === laneId) ?? null
    const key = lane?.id ?? `/${role}`
    const group = groups.get(key) ?? { lane, role, count: 0, functions: [] }
    group.count += count
    const known = group.functions.find(({ name }) => name === duty)
    if (known) known.count += count
    else group.functions.push({ name: duty, count })
    groups.set(key, group)
  }
  const place = ({ lane, role }: AttendanceGroup) =>
    lane !== null ? lanes.indexOf(lane) : role === 'moderator' ? -1 : lanes.length + roleOrder.indexOf(role)
  return [...groups.values()].sort((a, b) => place(a) - place(b))
}
