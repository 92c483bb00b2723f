import type { Parking } from '../domain/card-facts.ts'
import type { Assignment } from '../domain/decisions.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { CardId, LaneId } from '../domain/ids.ts'
import type { PublicService } from '../domain/public-service.ts'
import type { Lane } from '../domain/workshop.ts'
import { type DeliveryState, deliveryStateOf } from './delivery-state.ts'

/** A service that an Amt delivers. */
export interface DeliveryRow {
  service: PublicService
  lane: LaneId
  delivery: Delivery | undefined
  state: DeliveryState
}

/** What of the board the list is made of. */
export interface DeliverySource {
  services: Iterable<PublicService>
  lanes: readonly Pick<Lane, 'id'>[]
  assignments: ReadonlyMap<CardId, Assignment>
  parkings: ReadonlyMap<CardId, Parking>
  deliveries: ReadonlyMap<CardId, Delivery>
}

/**
 * The services that Ämter deliver, by Amt and name: those that an Amt is sure of (confirmed or settled), and those of which somebody has
 * entered something although their Amt is in doubt again. Not: what is parked, what the newest list lacks. `unsure`: how many an Amt
 * has that it is not sure of.
 */
export function deliveryList(source: DeliverySource): { rows: DeliveryRow[]; unsure: ReadonlyMap<LaneId, number> } {
  const byLane = new Map<LaneId, DeliveryRow[]>(source.lanes.map(({ id }) => [id, []]))
  const unsure = new Map<LaneId, number>()
  for (const service of source.services) {
    const assignment = source.assignments.get(service.id)
    const lane = assignment?.lane ?? null
    const rows = lane === null ? undefined : byLane.get(lane)
    if (!assignment || lane === null || !rows) continue
    if (service.isGone || source.parkings.get(service.id)?.isParked) continue
    const delivery = source.deliveries.get(service.id)
    const state = deliveryStateOf(delivery)
    const isSure = assignment.state === 'confirmed' || assignment.state === 'settled'
    if (isSure || state !== 'open') rows.push({ service, lane, delivery, state })
    else unsure.set(lane, (unsure.get(lane) ?? 0) + 1)
  }
  const german = new Intl.Collator('de', { numeric: true })
  for (const rows of byLane.values()) rows.sort((a, b) => german.compare(a.service.name, b.service.name))
  return { rows: [...byLane.values()].flat(), unsure }
}

export type DeliveryCounts = Record<DeliveryState, number>

export function countStates(rows: readonly Pick<DeliveryRow, 'state'>[]): DeliveryCounts {
  const counts: DeliveryCounts = { open: 0, linked: 0, delivered: 0, seen: 0 }
  for (const { state } of rows) counts[state]++
  return counts
}

/** Each Amt that delivers something, in the given order. */
export function countByLane(
  rows: readonly Pick<DeliveryRow, 'state' | 'lane'>[],
  lanes: readonly Lane[],
): { lane: Lane; counts: DeliveryCounts; total: number }[] {
  return lanes.flatMap((lane) => {
    const own = rows.filter((row) => row.lane === lane.id)
    return own.length === 0 ? [] : [{ lane, counts: countStates(own), total: own.length }]
  })
}
