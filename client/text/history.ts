import type { RegisterChange } from '../../shared/board/registers.ts'
import { dayOfIndicator } from '../../shared/domain/aftercare.ts'
import { prerequisiteKindSchema, projectStepSchema } from '../../shared/domain/card-facts.ts'
import type { Role } from '../../shared/domain/participant.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { unreachable } from '../../shared/kit/unreachable.ts'
import type { HistoryEntry } from '../../shared/protocol/history-api.ts'
import { tellAssignment, tellParking, tellSchedule } from './history-decisions.ts'
import {
  tellAvailability,
  tellComment,
  tellCommentState,
  tellDependency,
  tellEffort,
  tellPrerequisite,
  tellProject,
  tellSolution,
  tellTeam,
} from './history-facts.ts'
import { tellDelivery, tellIndicator, tellRequest, tellRequestState } from './history-follow-up.ts'
import type { HistoryNames, Told } from './history-words.ts'
import { listText } from './list.ts'

/** Somebody who did or said something; null: the person was removed. */
export type Author = Pick<NonNullable<HistoryEntry['by']>, 'name' | 'function' | 'laneId' | 'role'> | null

const roles: Record<Role, string> = {
  moderator: 'Moderation',
  representative: '',
  guest: 'Gast',
  observer: 'Beobachtung',
}

/** `Amtsleitung, 33 Bürgeramt`; empty: there is nothing to say. */
export function placeOf(author: NonNullable<Author>, lanes: readonly Lane[]): string {
  const lane = lanes.find(({ id }) => id === author.laneId)
  return [author.function, lane ? listText.laneName(lane) : roles[author.role]].filter(Boolean).join(', ')
}

/** `Jan Schmidt (Amtsleitung, 33 Bürgeramt)` */
function whoOf(author: Author, lanes: readonly Lane[]): string {
  if (!author) return 'Eine entfernte Person'
  const place = placeOf(author, lanes)
  return place === '' ? author.name : `${author.name} (${place})`
}

/**
 * What somebody did to a card, as a sentence: "Jan Schmidt (Amtsleitung, 33 Bürgeramt) hat die Karte am 24.11.2026 um 10:02 …".
 * Null: nothing that one could see has changed.
 */
export function historySentence(
  entry: { by: Author; change: RegisterChange; date: string; time: string },
  names: HistoryNames,
): string | null {
  const done = tell(entry.change, names)
  if (!done) return null
  return `${whoOf(entry.by, names.lanes)} hat ${done.object} am ${entry.date} um ${entry.time} ${done.rest}`
}

function tell(change: RegisterChange, names: HistoryNames): Told | null {
  switch (change.register) {
    case 'assignment':
      return tellAssignment(change.before, change.after, names)
    case 'schedule':
      return tellSchedule(change.before, change.after, names)
    case 'effort':
      return tellEffort(change.before, change.after)
    case 'availability':
      return tellAvailability(change.before, change.after)
    case 'dependency':
      return tellDependency(change.before, change.after, names)
    case 'prerequisite':
      return tellPrerequisite(prerequisiteKindSchema.parse(secondOf(change.key)), change.before, change.after)
    case 'project':
      return tellProject(projectStepSchema.parse(secondOf(change.key)), change.before, change.after)
    case 'solution':
      return tellSolution(change.before, change.after, names)
    case 'team':
      return tellTeam(change.before, change.after)
    case 'parking':
      return tellParking(change.before, change.after)
    case 'comment':
      return tellComment(change.after)
    case 'commentState':
      return tellCommentState(change.before, change.after)
    case 'delivery':
      return tellDelivery(change.before, change.after)
    case 'indicator':
      return tellIndicator(dayOfIndicator(change.key), change.after)
    case 'request':
      return tellRequest(change.after)
    case 'requestState':
      return tellRequestState(change.after)
    case 'unit':
    case 'readiness':
    case 'profile':
    case 'capacity':
      return null // they belong to no card
    default:
      return unreachable(change)
  }
}

/** The key's schema has checked both halves. */
const secondOf = (key: string) => key.slice(key.indexOf('.') + 1)

/** The section of a card with what happened to it. */
export const historyText = {
  title: 'Verlauf',
  loading: 'Verlauf wird geladen …',
  empty: 'Seit Beginn des Workshops wurde an dieser Karte nichts geändert.',
  failed: 'Der Verlauf lässt sich nicht laden. Es geht nichts verloren.',
  outdated: 'Neueres lässt sich gerade nicht laden.',
  again: 'Noch einmal laden',
  showOlder: (count: number) => (count === 1 ? '1 ältere zeigen' : `${count} ältere zeigen`),
} as const
