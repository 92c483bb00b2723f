import type { CardId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import { topicAreaOf, topicAreas } from '../../shared/domain/topic-area.ts'

/** The cards of a list as people look for them: by Themenfeld (the fourteen first, then others, then none), then by German name. */
export function cardsInOrder(services: readonly PublicService[]): CardId[] {
  const german = new Intl.Collator('de', { numeric: true })
  const areaPosition = new Map<string | null, number>()
  const others = new Set<string>()
  for (const { topicArea } of services) {
    if (topicArea === null || areaPosition.has(topicArea)) continue
    const known = topicAreaOf(topicArea)
    if (known) areaPosition.set(topicArea, topicAreas.indexOf(known))
    else others.add(topicArea)
  }
  ;[...others].sort(german.compare).forEach((name, index) => void areaPosition.set(name, topicAreas.length + index))
  const none = topicAreas.length + others.size

  return services
    .map((service) => ({ service, area: areaPosition.get(service.topicArea) ?? none }))
    .sort(
      (a, b) =>
        a.area - b.area || german.compare(a.service.name, b.service.name) || (a.service.id < b.service.id ? -1 : 1),
    )
    .map(({ service }) => service.id)
}
