import type { ParticipantId } from '../../shared/domain/ids.ts'
import type { Cockpit } from '../../shared/protocol/live-api.ts'
import type { BoardActivity } from '../rooms/board-memory.ts'

/** Who has edits that are not saved, on all these boards; the most first. */
export function unsavedPeople(activities: readonly Pick<BoardActivity, 'here' | 'left'>[]): Cockpit['waiting'] {
  const people = new Map<ParticipantId, Cockpit['waiting'][number]>()
  for (const { here, left } of activities) {
    for (const [entries, isHere] of [
      [here, true],
      [left, false],
    ] as const) {
      for (const { participant, count } of entries) {
        if (count === 0) continue
        const known = people.get(participant.id)
        people.set(participant.id, {
          participantId: participant.id,
          name: participant.name,
          count: count + (known?.count ?? 0),
          isHere: isHere && (known?.isHere ?? true),
        })
      }
    }
  }
  return [...people.values()].toSorted((one, other) => other.count - one.count)
}
