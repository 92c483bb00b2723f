import type { RegisterChange } from '../../../../shared/board/registers.ts'
import type { LaneId } from '../../../../shared/domain/ids.ts'
import { canonicalJson } from '../../../../shared/kit/canonical-json.ts'
import type { Actor } from '../../../../shared/rules/may-write.ts'

/** What nobody of an Amt may bring about, said once more and independently of the rules; null: no harm done. */
export function harmOf(change: RegisterChange, { id, laneId: own }: Pick<Actor, 'id' | 'laneId'>): string | null {
  if (change.register !== 'assignment') return null
  const { before, after } = change
  const isMine = before?.by === id
  const holder = before?.lane ?? null
  if (after.by !== id) return 'another name'
  if (after.state === 'settled') return 'a decision of the moderation'
  if (holder !== null && before?.state === 'settled') return 'a decision of the moderation replaced'
  const isOffered = before?.state === 'offered' && before.target === own
  if (holder !== null && holder !== own && after.lane !== holder && !(isOffered && after.lane === own)) return 'a theft'
  const isHandedBack = isMine && before?.from === after.lane && after.state === 'offered' && after.target === own
  if (after.lane !== null && after.lane !== own && after.lane !== holder && !isHandedBack) return 'a card pushed on'
  const [counted, counts] = [before?.returns ?? [], after.returns ?? []]
  const hasReturned = isOffered && counts.at(-1) === own && counts.length >= counted.length
  const hasTakenBack = isMine && counted.at(-1) === own && counts.length === counted.length - 1
  if (counts.join() !== counted.join() && !hasReturned && !hasTakenBack) return 'a changed count of returns'
  return null
}

/** What nobody may write down about cards, said once more; `lanesOf`: where a card lies before and after the update. */
export function harmOfFact(
  change: RegisterChange,
  actor: Actor,
  lanesOf: (card: string) => readonly (LaneId | null)[],
): string | null {
  const { register, key, after } = change
  if (register === 'assignment' || register === 'schedule') return null
  if (actor.role === 'observer') return 'an observer writes'
  if (register === 'comment' && change.before !== undefined) return 'an overwritten comment'
  if (register === 'request' && change.before !== undefined) return 'an overwritten request'
  if (register === 'request' && after.by !== actor.id) return 'another name'
  if (register === 'requestState' && after.by !== actor.id) return 'another name'
  if (register === 'comment' || register === 'commentState') return after.by === actor.id ? null : 'another name'
  if (register === 'request') return mayAsk(actor) ? null : 'a request before the end, or too late'
  if (actor.role === 'guest') return 'a guest plans'
  if (actor.role === 'moderator') return null
  if (register === 'availability' || register === 'parking' || register === 'readiness')
    return 'a word of the moderation'
  if (actor.laneId === null) return 'nobody from no Amt'
  const isOpen =
    actor.laneAccess === null ? openPhasesOf(register, actor).includes(actor.phase) : actor.laneAccess === 'open'
  if (!isOpen) return 'work in a closed phase'
  if (register === 'profile') return null
  if (register === 'unit')
    return [change.before?.lane ?? actor.laneId, change.after.lane].every((lane) => lane === actor.laneId)
      ? null
      : 'the unit of another Amt'
  const [subject = ''] = key.split('.')
  const holders: readonly (string | null)[] = register === 'capacity' ? [subject] : lanesOf(subject)
  return holders.includes(actor.laneId) ? null : 'the work of another Amt'
}

const followUps: readonly string[] = ['delivery', 'unit', 'indicator', 'requestState']

/** Plans change after the workshop only while they are corrected; how far a project is changes in both times. */
function openPhasesOf(register: string, { correctionsOpen }: Actor): string[] {
  if (followUps.includes(register)) return ['free', 'followup']
  return register === 'project' || correctionsOpen ? ['free', 'roadmap', 'followup'] : ['free', 'roadmap']
}

const mayAsk = ({ role, phase, correctionsOpen }: Actor) =>
  role === 'moderator' || phase === 'free' || (phase === 'followup' && correctionsOpen === true)

/** When a card goes online and who has it, after the workshop; null: no harm done, or another phase. */
export function harmAfterwards(
  change: RegisterChange,
  actor: Actor,
  lanesOf: (card: string) => readonly (LaneId | null)[],
): string | null {
  const { register, key } = change
  if (actor.phase !== 'followup' || (register !== 'assignment' && register !== 'schedule')) return null
  if (actor.role === 'moderator') return null
  if (actor.role !== 'representative' || actor.laneId === null) return 'a change by who only reads'
  if (actor.laneAccess === 'closed') return 'work of a closed Amt'
  if (register === 'schedule' && !lanesOf(key).includes(actor.laneId)) return 'the work of another Amt'
  if (actor.correctionsOpen || actor.laneAccess === 'open') return null
  return register === 'schedule' && isOnlyReviewed(change) ? null : 'a correction too late'
}

function isOnlyReviewed({ before, after }: Extract<RegisterChange, { register: 'schedule' }>): boolean {
  const { reviewAt: _, ...place } = after
  const { reviewAt: __, ...placeBefore } = before ?? { column: null }
  return canonicalJson(place) === canonicalJson(placeBefore)
}
