import type { Assignment, Schedule } from '../domain/decisions.ts'
import type { ParticipantId } from '../domain/ids.ts'
import { unreachable } from '../kit/unreachable.ts'
import type { RegisterChange } from './registers.ts'

/**
 * The change that takes an own one back: it writes what was there before as a new value, in the name of who does it. Nothing is ever
 * removed, so what was not there becomes a value that says nothing. Null: cannot be taken back (a comment, a request).
 */
export function reverseOf(change: RegisterChange, by: ParticipantId): RegisterChange | null {
  switch (change.register) {
    case 'assignment':
      return { ...change, before: change.after, after: restoredAssignment(change, by) }
    case 'schedule':
      return { ...change, before: change.after, after: change.before ?? offTheRoadmap(change.after) }
    case 'effort':
      return { ...change, before: change.after, after: change.before ?? { personDays: null } }
    case 'availability':
      return { ...change, before: change.after, after: change.before ?? { from: null, note: '' } }
    case 'dependency':
      return { ...change, before: change.after, after: change.before ?? { after: [] } }
    case 'prerequisite':
      return { ...change, before: change.after, after: change.before ?? { needed: false, done: false, note: '' } }
    case 'project':
      return { ...change, before: change.after, after: change.before ?? { state: 'open', milestoneAt: null, note: '' } }
    case 'solution':
      return { ...change, before: change.after, after: change.before ?? noSolution }
    case 'profile':
      return { ...change, before: change.after, after: change.before ?? { ...change.after, isRemoved: true } }
    case 'team':
      return { ...change, before: change.after, after: change.before ?? { owner: '', implementer: '' } }
    case 'capacity':
      return { ...change, before: change.after, after: change.before ?? { personDays: null } }
    case 'parking':
      return { ...change, before: change.after, after: change.before ?? notParked }
    case 'commentState':
      return { ...change, before: change.after, after: { isResolved: change.before?.isResolved ?? false, by } }
    case 'delivery':
      return { ...change, before: change.after, after: change.before ?? notDelivered }
    case 'unit':
      return { ...change, before: change.after, after: change.before ?? { ...change.after, isRemoved: true } }
    case 'readiness':
      return { ...change, before: change.after, after: change.before ?? { state: 'open', note: '' } }
    case 'indicator':
      return { ...change, before: change.after, after: change.before ?? { ...change.after, isRemoved: true } }
    case 'requestState':
      return { ...change, before: change.after, after: { ...(change.before ?? { state: 'open', answer: '' }), by } }
    case 'request':
    case 'comment':
      return null
    default:
      return unreachable(change)
  }
}

/** Does a change again that was taken back by `reversal`. */
export function againOf(change: RegisterChange, reversal: RegisterChange): RegisterChange {
  // both are of one register and key
  return { ...change, before: reversal.after } as RegisterChange
}

function restoredAssignment(
  { before, after }: { before: Assignment | undefined; after: Assignment },
  by: ParticipantId,
): Assignment {
  const { from, ...was } = before ?? { lane: null, state: 'suggested', by }
  const returns = before === undefined && after.returns ? { returns: after.returns } : {}
  // whose offer another Amt once accepted is not for this one to say
  return { ...was, ...returns, ...(from !== undefined && was.lane === after.lane && { from }), by }
}

const offTheRoadmap = ({ rank }: Schedule): Schedule => ({ column: null, rank, stance: 'wave' })
const notParked = { isParked: false, reason: '', owner: '', dueDate: null }
const notDelivered = { unit: null, url: '', linkedAt: null, deliveredAt: null, seenAt: null, note: '' }
const noSolution = {
  development: null,
  operation: null,
  model: null,
  name: '',
  provider: '',
  maturity: null,
  profile: null,
}
