import type { RegisterChange } from '../../../../shared/board/registers.ts'
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
