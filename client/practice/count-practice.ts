import type { LaneId } from '../../shared/domain/ids.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import type { PracticeResult } from '../../shared/run/run.ts'

type Practiser = Pick<JoinedPerson, 'id' | 'name' | 'role' | 'laneId' | 'admittedAt'>
type Input = NonNullable<PracticeResult['input']>

export interface LaneProgress {
  laneId: LaneId | null
  done: number
  total: number
  /** Who has not done it, by name. */
  missing: { id: string; name: string; hasMoved: boolean }[]
}

export interface PracticeProgress {
  done: number
  total: number
  /** Lanes of which somebody is missing, in the order of the board. */
  lanes: LaneProgress[]
  /** Who said that something went wrong; those who have not done it first. */
  troubled: { id: string; name: string; error: string; input: Input | null; isDone: boolean }[]
  inputs: { input: Input; count: number }[]
}

/** How far the people of the Ämter are: everyone who was let in counts; guests only when they say that something went wrong. */
export function countPractice(
  lanes: readonly Lane[],
  people: readonly Practiser[],
  results: readonly PracticeResult[],
): PracticeProgress {
  const resultOf = new Map(results.map((result) => [result.person.id, result]))
  const isDone = (id: Practiser['id']) => resultOf.get(id)?.undone ?? false
  const practisers = people.filter(({ role, admittedAt }) => role === 'representative' && admittedAt !== null)
  const order: (LaneId | null)[] = [...lanes.map(({ id }) => id), null]
  const known = new Set(order)
  const laneOf = ({ laneId }: Practiser) => (known.has(laneId) ? laneId : null)
  const progress = order.map((laneId): LaneProgress => {
    const here = practisers.filter((person) => laneOf(person) === laneId)
    const missing = here.filter(({ id }) => !isDone(id))
    return {
      laneId,
      done: here.length - missing.length,
      total: here.length,
      missing: missing
        .map(({ id, name }) => ({ id, name, hasMoved: resultOf.get(id)?.moved ?? false }))
        .sort((a, b) => a.name.localeCompare(b.name, 'de')),
    }
  })
  const counts = new Map<Input, number>()
  for (const { input, undone } of results) if (input !== null && undone) counts.set(input, (counts.get(input) ?? 0) + 1)
  return {
    done: practisers.filter(({ id }) => isDone(id)).length,
    total: practisers.length,
    lanes: progress.filter(({ missing }) => missing.length > 0),
    troubled: results
      .flatMap(({ person, error, input, undone }) =>
        error === null ? [] : [{ id: person.id, name: person.name, error, input, isDone: undone }],
      )
      .sort((a, b) => Number(a.isDone) - Number(b.isDone) || a.name.localeCompare(b.name, 'de')),
    inputs: [...counts].map(([input, count]) => ({ input, count })).sort((a, b) => b.count - a.count),
  }
}
