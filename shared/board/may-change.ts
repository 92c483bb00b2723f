import { cardOfPair } from '../domain/aftercare.ts'
import { cardOfKey, laneOfKey } from '../domain/card-facts.ts'
import type { CardId, LaneId } from '../domain/ids.ts'
import type { Result } from '../kit/result.ts'
import { unreachable } from '../kit/unreachable.ts'
import {
  mayComment,
  mayDetail,
  mayEditProfiles,
  mayModerate,
  mayResolveComment,
  maySetCapacity,
} from '../rules/may-detail.ts'
import {
  mayAnswerRequest,
  mayDeliver,
  mayEditUnit,
  mayProgress,
  mayRequest,
  mayReschedule,
} from '../rules/may-follow-up.ts'
import { type Actor, mayAssign, type WriteRefusal } from '../rules/may-write.ts'
import type { RegisterChange } from './registers.ts'

/**
 * The rule of each register, for the gate and for the screen alike.
 * `laneOf`: where a card lies once the whole edit is done; `laneBefore`: where it lay, where that is known and differs.
 */
export function mayChange(
  actor: Actor,
  change: RegisterChange,
  laneOf: (card: CardId) => LaneId | null,
  laneBefore: (card: CardId) => LaneId | null = laneOf,
): Result<true, WriteRefusal> {
  switch (change.register) {
    case 'assignment':
      return mayAssign(actor, change.before, change.after)
    case 'schedule':
      return mayReschedule(actor, change, laneOf(change.key), laneBefore(change.key))
    case 'effort':
    case 'dependency':
    case 'solution':
    case 'team':
      return mayDetail(actor, laneOf(change.key), laneBefore(change.key))
    case 'prerequisite':
      return mayDetail(actor, laneOf(cardOfKey(change.key)), laneBefore(cardOfKey(change.key)))
    case 'project':
      return mayProgress(actor, laneOf(cardOfKey(change.key)), laneBefore(cardOfKey(change.key)))
    case 'capacity':
      return maySetCapacity(actor, laneOfKey(change.key))
    case 'profile':
      return mayEditProfiles(actor)
    case 'availability':
    case 'parking':
    case 'readiness':
      return mayModerate(actor)
    case 'delivery':
      return mayDeliver(actor, laneOf(change.key), laneBefore(change.key))
    case 'indicator':
      return mayDeliver(actor, laneOf(cardOfPair(change.key)), laneBefore(cardOfPair(change.key)))
    case 'unit':
      return mayEditUnit(actor, change.before, change.after)
    case 'request':
      return mayRequest(actor, change.before, change.after)
    case 'requestState':
      return mayAnswerRequest(actor, change.after, laneOf(cardOfPair(change.key)), laneBefore(cardOfPair(change.key)))
    case 'comment':
      return mayComment(actor, change.before, change.after)
    case 'commentState':
      return mayResolveComment(actor, change.after)
    default:
      return unreachable(change)
  }
}
