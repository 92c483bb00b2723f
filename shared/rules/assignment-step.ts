import type { Assignment } from '../domain/decisions.ts'
import type { LaneId, ParticipantId } from '../domain/ids.ts'
import { fail, ok, type Result } from '../kit/result.ts'

/** Why a value cannot follow another one. */
export type StepRefusal = 'not-own-lane' | 'offer-instead' | 'settled' | 'disputed' | 'wrong-step'
type Answer = Result<true, StepRefusal>
type Offer = Pick<Assignment, 'lane' | 'state' | 'target' | 'returns' | 'from'>

/** Whether a value says something sensible by itself, whoever wrote it. Boards from before may hold others. */
export function isWellFormed({ lane, state, target, returns }: Assignment): boolean {
  if (state === 'offered') return lane !== null && target !== lane
  if (target !== undefined) return false
  if (state === 'suggested' || state === 'unsure') return true
  if (state === 'returned') return lane !== null && returns?.length === 1
  return lane !== null
}

/**
 * Whether somebody of an Amt may follow one value by another: what the actions do, and what takes them back. Only who wrote the present
 * value may restore what one cannot decide (a return, somebody else's offer); what makes that safe is carried along unchanged:
 * `returns`, and `from` while the card stays in its lane. What several allowed steps come to is one allowed step, because edits that
 * waited for a line arrive as their last value.
 */
export function mayStep(
  actor: { id: ParticipantId; laneId: LaneId },
  before: Assignment | undefined,
  after: Assignment,
): Answer {
  const own = actor.laneId
  const isMine = before?.by === actor.id
  if (before?.lane === own) return stepOfHolder(before, after, isMine)
  if (!before || before.lane === null)
    return after.lane === own ? stepOfTaker(before, after, isMine) : leftToNobody(before, after)
  if (before.state === 'offered' && before.target === own) return answerToOffer(before, after, own)
  const isReturned = before.state === 'returned' || before.state === 'disputed'
  if (isMine && isReturned && before.returns?.at(-1) === own) {
    const offer = offerBefore(before, own)
    return after.state === 'offered' && after.lane === offer.lane
      ? given(isSame(after, offer))
      : answerToOffer(offer, after, own)
  }
  return deny('not-own-lane')
}

function stepOfHolder(before: Assignment, after: Assignment, isMine: boolean): Answer {
  if (before.state === 'settled') return deny('settled')
  const own = before.lane
  if (after.lane !== own && after.lane !== null) {
    const isUndone =
      isMine &&
      before.state === 'confirmed' &&
      before.from === after.lane &&
      after.state === 'offered' &&
      after.target === own
    return isUndone ? given(after.from === undefined && isSameReturns(before, after)) : deny('offer-instead')
  }
  const stays = after.lane === own
  if (stays && isSame(before, after)) return ok(true) // done and undone
  const isFromKept = after.from === undefined || (stays && after.from === before.from)
  if (!isFromKept || !isSameReturns(before, after)) return deny('wrong-step')
  if (before.state === 'disputed' && !(stays && after.state === 'confirmed')) return deny('disputed')
  if (!stays) return given(after.state === 'unsure' || after.state === 'suggested')
  switch (after.state) {
    case 'confirmed':
    case 'unsure':
    case 'offered':
      return ok(true)
    case 'suggested':
    case 'returned':
      return given(isMine)
    case 'disputed':
      return given(isMine && before.state === 'confirmed' && before.returns?.length === 2)
    case 'settled':
      return deny('wrong-step')
  }
}

/** Nobody has the card. */
function stepOfTaker(before: Assignment | undefined, after: Assignment, isMine: boolean): Answer {
  if (after.from !== undefined || !isSameReturns(before, after)) return deny('wrong-step')
  if (after.state === 'confirmed' || after.state === 'unsure' || after.state === 'offered') return ok(true)
  return given(isMine && (after.state === 'suggested' || after.state === 'returned'))
}

/** Taken and given back to nobody before it arrived. */
function leftToNobody(before: Assignment | undefined, after: Assignment): Answer {
  if (after.lane !== null) return deny('not-own-lane')
  const isLeft = after.state === 'unsure' || after.state === 'suggested'
  return given(isLeft && after.from === undefined && isSameReturns(before, after))
}

/** An offer is accepted – and what then follows in the own lane –, or goes back to where it came from. */
function answerToOffer(offer: Offer, after: Assignment, own: LaneId): Answer {
  if (after.lane === own && ['confirmed', 'unsure', 'offered'].includes(after.state)) {
    return given(after.from === offer.lane && isSameReturns(offer, after))
  }
  if (after.lane !== offer.lane) return deny('not-own-lane')
  if (isSame(after, offer) || isSame(after, { ...offer, from: undefined })) return ok(true) // accepted, or given back, and undone
  if (after.state !== 'returned' && after.state !== 'disputed') return deny('not-own-lane')
  return given(isSame(after, returnOf(offer, own)))
}

/** What giving an offer back makes of it, but for reason and author. */
export function returnOf(
  offer: Pick<Assignment, 'lane' | 'returns' | 'from'>,
  own: LaneId,
): Pick<Assignment, 'lane' | 'state' | 'returns' | 'from'> {
  const returns = [...(offer.returns ?? []), own].slice(-2)
  return { ...fromOf(offer), lane: offer.lane, state: returns.length === 1 ? 'returned' : 'disputed', returns }
}

/** The offer that was given back, but for reason and author. */
function offerBefore(returned: Assignment, own: LaneId): Offer {
  const returns = returned.returns?.slice(0, -1) ?? []
  const left = returns.length > 0 ? { returns } : {}
  return { ...fromOf(returned), lane: returned.lane, state: 'offered', target: own, ...left }
}

const fromOf = ({ from }: Pick<Assignment, 'from'>) => (from === undefined ? {} : { from })

function isSame(a: Assignment, b: Partial<Assignment>): boolean {
  return a.lane === b.lane && a.state === b.state && a.target === b.target && a.from === b.from && isSameReturns(a, b)
}

function isSameReturns(a: Partial<Assignment> | undefined, b: Partial<Assignment>): boolean {
  return (a?.returns ?? []).join(' ') === (b.returns ?? []).join(' ')
}

const deny = (reason: StepRefusal): Answer => fail(reason)
const given = (isRight: boolean): Answer => (isRight ? ok(true) : fail('wrong-step'))
