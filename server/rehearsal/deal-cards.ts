import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { Lane } from '../../shared/domain/workshop.ts'

/**
 * Which Amt believes that a card is its own, plausibly and always the same: the one that the list names, else one for each Themenfeld.
 * Every card gets one, so that a rehearsal comes to an end.
 */
export function dealCards(
  services: readonly Pick<PublicService, 'id' | 'usualDepartment' | 'topicArea'>[],
  lanes: readonly Lane[],
): Map<LaneId, CardId[]> {
  const dealt = new Map<LaneId, CardId[]>(lanes.map(({ id }) => [id, []]))
  const byName = new Map(lanes.map((lane) => [lane.name.toLowerCase(), lane]))
  for (const { id, usualDepartment, topicArea } of services) {
    const named = byName.get(usualDepartment?.toLowerCase() ?? '')
    const lane = named ?? lanes[hash(topicArea ?? id) % lanes.length]
    if (lane) dealt.get(lane.id)?.push(id)
  }
  return dealt
}

function hash(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) >>> 0
  return sum
}
