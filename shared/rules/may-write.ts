import type { Assignment } from '../domain/decisions.ts'
import type { LaneId, ParticipantId } from '../domain/ids.ts'
import type { Role } from '../domain/participant.ts'
import type { Phase } from '../domain/phase.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { isWellFormed, mayStep } from './assignment-step.ts'
import { isOpenIn } from './phase-rights.ts'

/** Who wants to change something, and where the workshop stands. */
export interface Actor {
  id: ParticipantId
  role: Role
  /** The Amt of a representative. */
  laneId: LaneId | null
  phase: Phase
  /** What the moderation set for this Amt on this board; null: as the phase says. */
  laneAccess: 'open' | 'closed' | null
  /** After the workshop (phase `followup`) Ämter may correct their cards for some days; false or missing: not now. */
  correctionsOpen?: boolean
}

/** Why a rule says no. */
export const writeRefusals = [
  'observers-read',
  'guests-read',
  'phase-closed', // only the moderation changes cards in this phase
  'corrections-closed', // the workshop is over, and so is the time for corrections
  'lane-closed', // the moderation closed this Amt
  'no-lane', // a representative without an Amt
  'not-own-lane', // the card belongs to another Amt, or to nobody and is meant for another
  'offer-instead', // an own card goes to another Amt by an offer only
  'moderation-only',
  'append-only', // what is written stays
  'board-full', // no new entries of this kind
  'not-yourself', // somebody else's name on the change
  'settled', // decided by the moderation
  'disputed', // given back twice: the Klärung decides
  'wrong-step', // such a value cannot follow the present one
] as const
export type WriteRefusal = (typeof writeRefusals)[number]

type Answer = Result<true, WriteRefusal>

/**
 * Whether the actor may change cards at all in this phase, whichever they are.
 * Everyone hears the first reason that stands in the way: role, then Amt, then phase.
 */
export function mayWork(actor: Actor, work: 'assignment' | 'schedule'): Answer {
  switch (actor.role) {
    case 'observer':
      return fail('observers-read')
    case 'guest':
      return fail('guests-read')
    case 'moderator':
      return ok(true)
    case 'representative':
      if (actor.laneId === null) return fail('no-lane')
      if (actor.laneAccess === 'closed') return fail('lane-closed')
      if (actor.laneAccess === 'open') return ok(true)
      if (isOpenIn(actor.phase, work, actor.correctionsOpen)) return ok(true)
      return fail(actor.phase === 'followup' ? 'corrections-closed' : 'phase-closed')
  }
}

/** Whether the actor may replace one assignment by another. */
export function mayAssign(actor: Actor, before: Assignment | undefined, after: Assignment): Answer {
  if (actor.role !== 'observer' && actor.role !== 'guest' && after.by !== actor.id) return fail('not-yourself')
  const work = mayWork(actor, 'assignment')
  if (!work.ok) return work
  const step = actor.role === 'moderator' ? ok(true as const) : stepOf(actor, before, after)
  return step.ok && !isWellFormed(after) ? fail('wrong-step') : step
}

function stepOf({ id, laneId }: Actor, before: Assignment | undefined, after: Assignment): Answer {
  return laneId === null ? fail('no-lane') : mayStep({ id, laneId }, before, after)
}

/**
 * Whether the actor may schedule a card. `lanes`: where the card lies once the whole edit is done, and where it lay before: who takes
 * back that she took a card and gave it a date gives both away at once.
 */
export function maySchedule(actor: Actor, ...lanes: readonly (LaneId | null)[]): Answer {
  const work = mayWork(actor, 'schedule')
  if (!work.ok || actor.role === 'moderator') return work
  return lanes.includes(actor.laneId) ? ok(true) : fail('not-own-lane')
}
