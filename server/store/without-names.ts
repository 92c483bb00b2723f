import type { RegisterName } from '../../shared/board/registers.ts'
import { parkingSchema, teamSchema } from '../../shared/domain/card-facts.ts'
import { readinessSchema } from '../../shared/domain/delivery.ts'
import { neutralName } from '../../shared/people/neutral-name.ts'
import type { WorkshopSetup } from '../../shared/protocol/live-api.ts'
import type { LogAuthor, LogEntry, LogEvent } from '../../shared/run/log-entry.ts'
import type { Run } from '../../shared/run/run.ts'
import type { ArchivedPerson, ArchivedWorkshop } from './archive-store.ts'
import { eraseOnBoard } from './erase-on-board.ts'

/**
 * The same workshop without people's names. Gone are: names of who took part; authors of the minutes, owners of parked cards and who had
 * unsaved changes there; who froze a plan; who speaks when, as the agenda has it; expected people, whom to ask, notes on whom to invite, and links of the video call; on boards, and in what happened to cards, team,
 * owner of a parked card and the contact at the IT provider. What stays: functions, Ämter, ids, units as citizens see them, and what people typed
 * as free text. Plans stay as they are, else their hash would be wrong.
 */
export function withoutNames(archive: ArchivedWorkshop): ArchivedWorkshop {
  return {
    ...archive,
    setup: archive.setup && setupWithoutNames(archive.setup),
    people: archive.people.map(personWithoutName),
    run: runWithoutNames(archive.run),
    log: archive.log.map(entryWithoutNames),
    boards: archive.boards.map((board) => ({
      ...board,
      state: board.state && (eraseOnBoard(board.state, valueWithoutNames) ?? board.state),
      history: board.history.map((operation) => ({
        ...operation,
        before: valueWithoutNames(operation.register, operation.key, operation.before) ?? operation.before,
        after: valueWithoutNames(operation.register, operation.key, operation.after) ?? operation.after,
      })),
    })),
    plans: archive.plans.map((plan) => ({
      ...plan,
      frozenBy: leader,
      resolutions: plan.resolutions.map((resolution) => ({ ...resolution, by: authorWithoutName(resolution.by) })),
    })),
  }
}

/** False only when names were deleted and nobody has come since: whoever writes one down has said who she is. */
export function holdsNames({ retention, people }: Pick<ArchivedWorkshop, 'retention' | 'people'>): boolean {
  return retention.namesErasedAt === null || people.some((person) => personWithoutName(person).name !== person.name)
}

/** Who froze a plan led the workshop; her function cannot be told from her name. */
export const leader = neutralName({ function: '', role: 'moderator' })

export function personWithoutName(person: ArchivedPerson): ArchivedPerson {
  const role = person.isCoModerator ? 'moderator' : person.invitedAs.role
  return { ...person, name: neutralName({ function: person.function, role }) }
}

export function setupWithoutNames(setup: WorkshopSetup): WorkshopSetup {
  const { appointment, invitees } = setup
  return {
    ...setup,
    expected: [],
    meetingUrl: null, // links of a video call often carry who owns the room
    rooms: [],
    ...(appointment && { appointment: { ...appointment, contact: '' } }),
    ...(invitees && { invitees: invitees.map((invitee) => ({ ...invitee, note: '' })) }),
  }
}

/** Of a run as it is kept (`lastingRun`). */
export function runWithoutNames(run: Run): Run {
  return { ...run, agenda: run.agenda.map((item) => ({ ...item, speaker: '' })) }
}

export function entryWithoutNames({ by, event, ...entry }: LogEntry): LogEntry {
  return {
    ...entry,
    by: authorWithoutName(by),
    event: eventWithoutNames(event),
  }
}

/** Who writes there leads the workshop. */
export function authorWithoutName(by: LogAuthor): LogAuthor {
  const isSomebody = by.name !== '' || by.function !== ''
  return { name: isSomebody ? neutralName({ function: by.function, role: 'moderator' }) : '', function: '' }
}

function eventWithoutNames(event: LogEvent): LogEvent {
  if (event.kind === 'parked') return { ...event, owner: '' }
  if (event.kind === 'override') return { ...event, waiting: event.waiting.map(({ count }) => ({ name: '', count })) }
  return event
}

/** A register's value without names; undefined: it has none. */
export function valueWithoutNames(register: RegisterName, key: string, value: unknown): unknown {
  if (register === 'team') {
    const team = teamSchema.safeParse(value)
    const hasNames = team.success && (team.data.owner !== '' || team.data.implementer !== '')
    return hasNames ? { owner: '', implementer: '' } : undefined
  }
  if (register === 'parking') {
    const parking = parkingSchema.safeParse(value)
    return parking.success && parking.data.owner !== '' ? { ...parking.data, owner: '' } : undefined
  }
  if (register === 'readiness' && key === 'provider-contact') {
    const readiness = readinessSchema.safeParse(value)
    return readiness.success && readiness.data.note !== '' ? { ...readiness.data, note: '' } : undefined
  }
  return undefined
}
