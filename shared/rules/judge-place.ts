import type { Assignment } from '../domain/decisions.ts'
import type { ColumnId, LaneId } from '../domain/ids.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { assignTo } from './assign-to.ts'
import { type Actor, mayAssign, maySchedule, mayWork, type WriteRefusal } from './may-write.ts'

/** Why a card may not go to a place: what a rule says, told apart where people need different advice. */
export type PlaceRefusal =
  | WriteRefusal
  | 'only-own-lane' // nobody has the card, and it was meant for another Amt
  | 'take-first' // nobody has the card, and it was meant for a column
  | 'answer-offer' // the card is offered to the own Amt, which may take it but not move it elsewhere
  | 'already-offered'

/** What it would mean to put a card somewhere. */
export type PlaceVerdict = { kind: 'move' } | { kind: 'offer'; to: LaneId } | { kind: 'refused'; reason: PlaceRefusal }

/** A lane or column that is left out stays as it is. */
export interface WishedPlace {
  lane?: LaneId | null
  column?: ColumnId | null
}

export function judgePlace(actor: Actor, before: Assignment | undefined, place: WishedPlace): PlaceVerdict {
  const after = place.lane === undefined ? null : assignTo(actor, before, place.lane)
  const assigns = after ? mayAssign(actor, before, after) : ok(true as const)
  const lane = (after ?? before)?.lane ?? null
  const allowed = assigns.ok && place.column !== undefined ? maySchedule(actor, lane) : assigns
  if (!allowed.ok) return { kind: 'refused', reason: tellApart(allowed.error, { actor, before, place }) }
  if (after?.state === 'offered' && after.target !== undefined) return { kind: 'offer', to: after.target }
  const isElsewhere = place.lane !== undefined && place.lane !== (before?.lane ?? null)
  return after === null && isElsewhere ? { kind: 'refused', reason: 'already-offered' } : { kind: 'move' }
}

/** Whether a card can go anywhere at all, by assigning it, by scheduling it, or by either. */
export function judgeLift(
  actor: Actor,
  before: Assignment | undefined,
  works: readonly ('assignment' | 'schedule')[],
): Result<true, PlaceRefusal> {
  const from = before?.lane ?? null
  // An own card can go back to nobody; any other can only come to the own Amt.
  const lane = from === actor.laneId ? null : actor.laneId
  const reasons = works.flatMap((work): PlaceRefusal[] => {
    const allowed = mayWork(actor, work)
    if (!allowed.ok) return [allowed.error]
    const verdict = judgePlace(actor, before, work === 'assignment' ? { lane } : { column: null })
    return verdict.kind === 'refused' ? [verdict.reason] : []
  })
  const [first] = reasons
  if (first === undefined || reasons.length < works.length) return ok(true)
  // A phase passes; that the card belongs to somebody else is the more lasting news.
  return fail(reasons.find((reason) => reason === 'not-own-lane') ?? first)
}

function tellApart(
  reason: WriteRefusal,
  { actor, before, place }: { actor: Actor; before: Assignment | undefined; place: WishedPlace },
): PlaceRefusal {
  if (reason !== 'not-own-lane') return reason
  if ((before?.lane ?? null) === null) return place.lane === undefined ? 'take-first' : 'only-own-lane'
  return before?.state === 'offered' && before.target === actor.laneId ? 'answer-offer' : reason
}
