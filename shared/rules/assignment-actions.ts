import type { Assignment } from '../domain/decisions.ts'
import type { LaneId } from '../domain/ids.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { unreachable } from '../kit/unreachable.ts'
import { returnOf } from './assignment-step.ts'
import { type Actor, mayAssign, mayWork, type WriteRefusal } from './may-write.ts'

/** What one does with a card besides moving it. A `reason` may be empty where it says so. */
export type AssignmentAction =
  | { type: 'confirm' }
  | { type: 'mark-unsure' }
  /** "Nicht wir": to another Amt, or to the Klärung (null). The reason may be empty. */
  | { type: 'offer'; target: LaneId | null; reason: string }
  | { type: 'accept' }
  | { type: 'give-back'; reason: string }
  /** Decided by the moderation. The reason may be empty. */
  | { type: 'settle'; lane: LaneId; reason: string }
export type AssignmentActionType = AssignmentAction['type']

/** Why an action is not possible: what the rules refuse, or what makes no sense for this card. */
export type ActionRefusal =
  | WriteRefusal
  | 'nothing-to-do' // it is so already
  | 'no-lane-yet' // nobody has the card, and no suggestion says who should
  | 'not-offered' // nothing to accept or to give back
  | 'answer-offer' // offered to the own Amt: accept it or give it back
  | 'same-lane' // offered to whom it belongs
  | 'reason-missing'
  | 'only-moderation'

type Outcome = Result<Assignment, ActionRefusal>

/** `suggested`: who should have the card when nobody has it; only the moderation needs it, an Amt acts for itself. */
export function actOn(
  actor: Actor,
  before: Assignment | undefined,
  action: AssignmentAction,
  suggested: LaneId | null,
): Outcome {
  if (action.type === 'settle' && actor.role !== 'moderator') return fail('only-moderation')
  const work = mayWork(actor, 'assignment')
  if (!work.ok) return work
  switch (action.type) {
    case 'confirm':
      return confirm(actor, before, suggested)
    case 'mark-unsure':
      return markUnsure(actor, before, suggested)
    case 'offer':
      return offer(actor, before, { target: action.target, reason: action.reason, suggested })
    case 'accept':
      return accept(actor, before)
    case 'give-back':
      return giveBack(actor, before, action.reason)
    case 'settle':
      return settle(actor, before, { lane: action.lane, reason: action.reason })
    default:
      return unreachable(action)
  }
}

/** "That is ours." What is offered to the own Amt is accepted by that; a card that nobody has is taken. */
function confirm(actor: Actor, before: Assignment | undefined, suggested: LaneId | null): Outcome {
  if (isOfferedTo(before, actor.laneId)) return accept(actor, before)
  if (before?.lane && (before.state === 'confirmed' || before.state === 'settled')) {
    return nothingNew(actor, before)
  }
  const lane = laneFor(actor, before, suggested)
  return lane === null
    ? fail('no-lane-yet')
    : checked(actor, before, { lane, state: 'confirmed', ...carried(actor, before, lane) })
}

function markUnsure(actor: Actor, before: Assignment | undefined, suggested: LaneId | null): Outcome {
  if (isOfferedTo(before, actor.laneId)) return fail('answer-offer')
  if (before?.lane && before.state === 'unsure') return nothingNew(actor, before)
  const lane = laneFor(actor, before, suggested)
  return lane === null
    ? fail('no-lane-yet')
    : checked(actor, before, { lane, state: 'unsure', ...carried(actor, before, lane) })
}

function offer(
  actor: Actor,
  before: Assignment | undefined,
  to: { target: LaneId | null; reason: string; suggested: LaneId | null },
): Outcome {
  if (isOfferedTo(before, actor.laneId)) return fail('answer-offer')
  const lane = laneFor(actor, before, to.suggested)
  if (lane === null) return fail('no-lane-yet')
  if (to.target === lane) return fail('same-lane')
  const target = to.target === null ? {} : { target: to.target }
  const after = { lane, state: 'offered', ...target, ...reasonOf(to.reason), ...carried(actor, before, lane) } as const
  const isSame = before?.state === 'offered' && before.target === after.target && before.reason === after.reason
  return isSame ? nothingNew(actor, before) : checked(actor, before, after)
}

/** The moderation accepts for the Amt that was asked. */
function accept(actor: Actor, before: Assignment | undefined): Outcome {
  if (before?.state !== 'offered' || before.target === undefined || before.lane === null) return fail('not-offered')
  if (actor.role !== 'moderator' && before.target !== actor.laneId) return fail('not-offered')
  const { returns } = carried(actor, before, before.lane)
  return checked(actor, before, {
    lane: before.target,
    state: 'confirmed',
    ...(returns && { returns }),
    from: before.lane,
  })
}

/** The second time it becomes disputed. */
function giveBack(actor: Actor, before: Assignment | undefined, reason: string): Outcome {
  if (before?.state !== 'offered' || before.target === undefined) return fail('not-offered')
  if (actor.role !== 'moderator' && before.target !== actor.laneId) return fail('not-offered')
  if (reason.trim() === '') return fail('reason-missing')
  return checked(actor, before, { ...returnOf(before, before.target), ...reasonOf(reason) })
}

function settle(actor: Actor, before: Assignment | undefined, to: { lane: LaneId; reason: string }): Outcome {
  return checked(actor, before, { lane: to.lane, state: 'settled', ...reasonOf(to.reason) })
}

function checked(actor: Actor, before: Assignment | undefined, after: Omit<Assignment, 'by'>): Outcome {
  const signed: Assignment = { ...after, by: actor.id }
  const answer = mayAssign(actor, before, signed)
  return answer.ok ? ok(signed) : answer
}

/** What the card takes along; the moderation's decision starts anew. */
function carried(actor: Actor, before: Assignment | undefined, lane: LaneId): Pick<Assignment, 'returns' | 'from'> {
  if (!before || actor.role === 'moderator') return {}
  return {
    ...(before.returns && { returns: before.returns }),
    ...(before.lane === lane && before.from && { from: before.from }),
  }
}

function laneFor(actor: Actor, before: Assignment | undefined, suggested: LaneId | null): LaneId | null {
  return before?.lane ?? (actor.role === 'moderator' ? suggested : actor.laneId)
}

const isOfferedTo = (before: Assignment | undefined, lane: LaneId | null) =>
  lane !== null && before?.state === 'offered' && before.target === lane

const reasonOf = (reason: string) => (reason.trim() === '' ? {} : { reason: reason.trim() })

/** Whose card it is comes before "it is so already". */
function nothingNew(actor: Actor, before: Assignment): Outcome {
  const answer = mayAssign(actor, before, { ...before, by: actor.id })
  return answer.ok || answer.error === 'settled' ? fail('nothing-to-do') : answer
}
