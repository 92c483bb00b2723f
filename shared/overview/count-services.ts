import { type Executor, executors, executorsOf } from '../catalogue/leika-type.ts'
import type { Assignment, AssignmentState } from '../domain/decisions.ts'
import type { CardId, LaneId } from '../domain/ids.ts'
import type { Maturity } from '../domain/maturity.ts'
import type { PublicService } from '../domain/public-service.ts'
import { topicAreaOf, topicAreas } from '../domain/topic-area.ts'
import type { Lane } from '../domain/workshop.ts'

/** Services of one kind, and how many of them have an Amt that is sure of it. */
export interface Count<K> {
  key: K
  count: number
  decided: number
}

/** What is counted: a service beside what the board says about it. */
export interface CountedService {
  service: PublicService
  assignment: Assignment | undefined
  maturity: Maturity | undefined
}

/** Confirmed or settled, as in the cockpit. */
export const isDecided = (assignment: Assignment | undefined): boolean =>
  assignment?.state === 'confirmed' || assignment?.state === 'settled'

/** The fourteen Themenfelder in their order, then others by name, then those without (null). Those that nobody has are left out. */
export function countByTopic(services: readonly CountedService[]): Count<string | null>[] {
  const counts = countBy(services, ({ service }) => [service.topicArea])
  const official = topicAreas.map(({ name }) => name as string)
  const rank = (topic: string | null) => {
    if (topic === null) return official.length + 1
    const index = official.indexOf(topicAreaOf(topic)?.name ?? topic)
    return index === -1 ? official.length : index
  }
  return [...counts.values()].sort(
    (a, b) => rank(a.key) - rank(b.key) || (a.key ?? '').localeCompare(b.key ?? '', 'de'),
  )
}

/** All Ämter in their order, behind them what nobody has (null). */
export function countByLane(
  services: readonly CountedService[],
  lanes: readonly Pick<Lane, 'id'>[],
): Count<LaneId | null>[] {
  const known = new Set(lanes.map(({ id }) => id))
  const counts = countBy(services, ({ assignment }) => {
    const lane = assignment?.lane ?? null
    return [lane !== null && known.has(lane) ? lane : null]
  })
  return [...lanes.map(({ id }) => id), null].map((key) => counts.get(key) ?? { key, count: 0, decided: 0 })
}

/** By what the board says; `open`: nobody has it and nobody said anything. */
export function countByState(services: readonly CountedService[]): Count<AssignmentState | 'open'>[] {
  const order = ['open', 'suggested', 'unsure', 'offered', 'returned', 'disputed', 'confirmed', 'settled'] as const
  const counts = countBy(services, ({ assignment }) => {
    if (!assignment || (assignment.lane === null && assignment.state === 'suggested')) return ['open' as const]
    return [assignment.state]
  })
  return order.flatMap((key) => counts.get(key) ?? [])
}

/** By who executes; a service of several counts for each of them. */
export function countByExecutor(services: readonly CountedService[]): Count<Executor>[] {
  const counts = countBy(services, ({ service }) => executorsOf(service.types))
  return executors.flatMap((key) => counts.get(key) ?? [])
}

/** By Reifegrad, each model for itself, from low to high, behind them those of which nothing is known (null). */
export function countByMaturity(services: readonly CountedService[]): Count<string | null>[] {
  const counts = countBy(services, ({ maturity }) => [maturity ? maturityKey(maturity) : null])
  return [...counts.values()].sort((a, b) => Number(a.key === null) - Number(b.key === null) || compare(a.key, b.key))
}

export const maturityKey = ({ model, level }: Maturity): string => `${model} ${level}`
const compare = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? -1 : 1)

function countBy<K>(
  services: readonly CountedService[],
  keysOf: (counted: CountedService) => readonly K[],
): Map<K, Count<K>> {
  const counts = new Map<K, Count<K>>()
  for (const counted of services) {
    for (const key of keysOf(counted)) {
      const before = counts.get(key) ?? { key, count: 0, decided: 0 }
      const decided = before.decided + Number(isDecided(counted.assignment))
      counts.set(key, { key, count: before.count + 1, decided })
    }
  }
  return counts
}

/** The Reifegrad of a card: what the board says about its solution counts more than the list. */
export function maturityOf(
  card: CardId,
  known: { solution: (card: CardId) => { maturity: Maturity | null } | undefined; list: Maturity | undefined },
): Maturity | undefined {
  return known.solution(card)?.maturity ?? known.list
}
