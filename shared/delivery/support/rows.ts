import type { Delivery } from '../../domain/delivery.ts'
import { laneIdSchema } from '../../domain/ids.ts'
import { type PublicService, publicServiceSchema } from '../../domain/public-service.ts'
import type { DeliveryRow } from '../delivery-list.ts'
import { deliveryStateOf, nothingDelivered } from '../delivery-state.ts'

export const aService = (id: string, name = id, more: Partial<PublicService> = {}): PublicService =>
  publicServiceSchema.parse({
    id,
    leikaKey: /^99\d{12}$/.test(id) ? id : null,
    name,
    topicArea: null,
    bundles: [],
    lifeSituation: null,
    types: [],
    singleDigitalGateway: [],
    legalBasis: null,
    synonyms: [],
    usualDepartment: null,
    ...more,
  })

/** A row of amt-33; `delivery` undefined: nobody has entered anything. */
export function aRow(service: PublicService, delivery?: Partial<Delivery>): DeliveryRow {
  const entered = delivery && { ...nothingDelivered, ...delivery }
  return { service, lane: laneIdSchema.parse('amt-33'), delivery: entered, state: deliveryStateOf(entered) }
}
