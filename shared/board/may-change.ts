import type { CardId, LaneId } from '../domain/ids.ts'
import type { Result } from '../kit/result.ts'
import { type Actor, mayAssign, maySchedule, type WriteRefusal } from '../rules/may-write.ts'
import type { RegisterChange } from './registers.ts'

/**
 * The rule of each register, for the gate and for the screen alike.
 * `laneOf`: where a card lies once the whole edit is done.
 */
export function mayChange(
  actor: Actor,
  change: RegisterChange,
  laneOf: (card: CardId) => LaneId | null,
): Result<true, WriteRefusal> {
  switch (change.register) {
    case 'assignment':
      return mayAssign(actor, change.before, change.after)
    case 'schedule':
      return maySchedule(actor, laneOf(change.key))
  }
}
