import type { PublicService } from '../domain/public-service.ts'
import { topicAreas } from '../domain/topic-area.ts'
import { type Executor, executors, executorsOf } from './leika-type.ts'

/** Which services of a file go into the list. Topic areas by name; null stands for services without one. */
export interface ServiceFilter {
  leftOutTopics: ReadonlySet<string | null>
  leftOutExecutors: ReadonlySet<Executor>
}

export const everything: ServiceFilter = { leftOutTopics: new Set(), leftOutExecutors: new Set() }

export interface FilterCounts {
  topics: { topic: string | null; count: number }[]
  executors: { executor: Executor; count: number }[]
}

/** A service stays when its topic area stays and at least one of those who execute it stays. */
export function filterServices(services: readonly PublicService[], filter: ServiceFilter): PublicService[] {
  return services.filter((service) => keepsTopic(service, filter) && keepsExecutor(service, filter))
}

/** The choices that a file offers, each with the number of services that the other half of the filter leaves. */
export function countChoices(services: readonly PublicService[], filter: ServiceFilter): FilterCounts {
  const topics = new Map<string | null, number>()
  const byExecutor = new Map<Executor, number>()
  for (const service of services) {
    const counted = keepsExecutor(service, filter) ? 1 : 0
    topics.set(service.topicArea, (topics.get(service.topicArea) ?? 0) + counted)
    const executorCounted = keepsTopic(service, filter) ? 1 : 0
    for (const executor of executorsOf(service.types)) {
      byExecutor.set(executor, (byExecutor.get(executor) ?? 0) + executorCounted)
    }
  }
  return {
    topics: [...topics]
      .map(([topic, count]) => ({ topic, count }))
      .sort((a, b) => topicRank(a.topic) - topicRank(b.topic)),
    executors: executors.flatMap((executor) => {
      const count = byExecutor.get(executor)
      return count === undefined ? [] : [{ executor, count }]
    }),
  }
}

function keepsTopic(service: PublicService, filter: ServiceFilter): boolean {
  return !filter.leftOutTopics.has(service.topicArea)
}

function keepsExecutor(service: PublicService, filter: ServiceFilter): boolean {
  return (
    filter.leftOutExecutors.size === 0 || executorsOf(service.types).some((who) => !filter.leftOutExecutors.has(who))
  )
}

/** The official areas in their order, then the list's own in the file's order, then "without". */
function topicRank(topic: string | null): number {
  if (topic === null) return topicAreas.length + 1
  const index = topicAreas.findIndex((area) => area.name === topic)
  return index === -1 ? topicAreas.length : index
}
