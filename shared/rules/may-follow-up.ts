import type { ChangeRequest, RequestState } from '../domain/aftercare.ts'
import type { Schedule } from '../domain/decisions.ts'
import type { Unit } from '../domain/delivery.ts'
import type { LaneId } from '../domain/ids.ts'
import type { Phase } from '../domain/phase.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { type Actor, maySchedule, type WriteRefusal } from './may-write.ts'

type Answer = Result<true, WriteRefusal>

/** Delivery, measurements and requests belong to the time after the decision, and to boards without a moderated run. */
const isAfterwards = (phase: Phase): boolean => phase === 'followup' || phase === 'free'

/** How far a service is in the portal, and how it does there: the Amt that has the card. `lanes`: as for `maySchedule`. */
export function mayDeliver(actor: Actor, ...lanes: readonly (LaneId | null)[]): Answer {
  if (actor.role === 'moderator') return ok(true)
  if (actor.role === 'observer') return fail('observers-read')
  if (actor.role === 'guest') return fail('guests-read')
  if (actor.laneId === null) return fail('no-lane')
  if (actor.laneAccess === 'closed') return fail('lane-closed')
  if (actor.laneAccess === null && !isAfterwards(actor.phase)) return fail('phase-closed')
  return lanes.includes(actor.laneId) ? ok(true) : fail('not-own-lane')
}

/** The units of the own Amt; nobody gives a unit away or takes one. */
export function mayEditUnit(actor: Actor, before: Unit | undefined, after: Unit): Answer {
  const own = mayDeliver(actor, after.lane)
  return own.ok && before !== undefined ? mayDeliver(actor, before.lane) : own
}

/** How far a project is: whoever plans the card, and its Amt for as long as it takes. `lanes`: as for `maySchedule`. */
export function mayProgress(actor: Actor, ...lanes: readonly (LaneId | null)[]): Answer {
  const plans = maySchedule(actor, ...lanes)
  return plans.ok ? plans : mayDeliver(actor, ...lanes)
}

/** When a card goes online; the day on which its Amt looks at it again moves also when the time for corrections is over. */
export function mayReschedule(
  actor: Actor,
  { before, after }: { before: Schedule | undefined; after: Schedule },
  ...lanes: readonly (LaneId | null)[]
): Answer {
  return isSamePlace(before, after) ? mayProgress(actor, ...lanes) : maySchedule(actor, ...lanes)
}

const isSamePlace = (before: Schedule | undefined, after: Schedule): boolean =>
  before !== undefined && places.every((part) => before[part] === after[part])
const places = ['column', 'rank', 'stance', 'reason'] as const

/** Everybody but observers asks for a change while corrections are open, in the own name; once written it stays. */
export function mayRequest(actor: Actor, before: ChangeRequest | undefined, after: ChangeRequest): Answer {
  if (actor.role === 'observer') return fail('observers-read')
  if (after.by !== actor.id) return fail('not-yourself')
  if (actor.role !== 'moderator' && !isAfterwards(actor.phase)) return fail('phase-closed')
  const isTooLate = actor.phase === 'followup' && actor.correctionsOpen !== true
  if (actor.role !== 'moderator' && isTooLate) return fail('corrections-closed')
  return before === undefined ? ok(true) : fail('append-only')
}

/** The Amt that has the card says what becomes of a request. `lanes`: as for `maySchedule`. */
export function mayAnswerRequest(actor: Actor, after: RequestState, ...lanes: readonly (LaneId | null)[]): Answer {
  const own = mayDeliver(actor, ...lanes)
  if (!own.ok) return own
  return after.by === actor.id ? ok(true) : fail('not-yourself')
}
