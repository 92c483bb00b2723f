import type { LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import type { PersonHere } from './people-here.ts'

export interface ReadyCount {
  done: number
  all: number
}

export interface ReadyProgress extends ReadyCount {
  /** In the order of the lanes; those without an Amt last. */
  lanes: (ReadyCount & { lane: LaneId | null; missing: string[] })[]
}

/** How many of those who are here and work for an Amt have said that they are ready. Who has left is waited for no more. */
export function readyProgress(
  ready: readonly ParticipantId[],
  people: readonly PersonHere[],
  lanes: readonly LaneId[],
): ReadyProgress {
  const said = new Set(ready)
  const asked = people.filter(({ role }) => role === 'representative')
  const byLane = [...lanes, null].flatMap((lane) => {
    const group = asked.filter(({ laneId }) => laneId === lane)
    const missing = group.filter(({ id }) => !said.has(id)).map(({ name }) => name)
    return group.length === 0 ? [] : [{ lane, done: group.length - missing.length, all: group.length, missing }]
  })
  return { done: asked.filter(({ id }) => said.has(id)).length, all: asked.length, lanes: byLane }
}

export const isAllReady = ({ done, all }: ReadyCount): boolean => all > 0 && done === all
