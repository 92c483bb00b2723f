import type { Comment, CommentState } from '../domain/card-facts.ts'
import type { LaneId } from '../domain/ids.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { type Actor, maySchedule, mayWork, type WriteRefusal } from './may-write.ts'

type Answer = Result<true, WriteRefusal>

/** Effort, prerequisites, solution, team, project steps, dependencies: whoever plans the card. `lanes`: as for `maySchedule`. */
export const mayDetail = (actor: Actor, ...lanes: readonly (LaneId | null)[]): Answer => maySchedule(actor, ...lanes)

/** Person-days of an Amt in a quarter: the Amt itself, while roadmaps are open. */
export const maySetCapacity = (actor: Actor, lane: LaneId): Answer => maySchedule(actor, lane)

/** The list of Steckbriefe belongs to everybody who plans. */
export const mayEditProfiles = (actor: Actor): Answer => mayWork(actor, 'schedule')

/** From when a service is available, and what is put aside. */
export function mayModerate(actor: Actor): Answer {
  if (actor.role === 'moderator') return ok(true)
  return fail(actor.role === 'observer' ? 'observers-read' : 'moderation-only')
}

/** In every phase, guests too; once written it stays. */
export function mayComment(actor: Actor, before: Comment | undefined, after: Comment): Answer {
  if (actor.role === 'observer') return fail('observers-read')
  if (after.by !== actor.id) return fail('not-yourself')
  return before === undefined ? ok(true) : fail('append-only')
}

/** Whoever may comment says that something is settled, or is not. */
export function mayResolveComment(actor: Actor, after: CommentState): Answer {
  if (actor.role === 'observer') return fail('observers-read')
  return after.by === actor.id ? ok(true) : fail('not-yourself')
}
