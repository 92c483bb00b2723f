import type { PublicService } from '../domain/public-service.ts'
import { type ServiceList, serviceListSchema } from '../domain/service-list.ts'

/** The list version that goes to the server. Services must have passed a dry run; title and source must not be blank. */
export function buildServiceList(list: {
  title: string
  source: string
  services: readonly PublicService[]
}): ServiceList {
  return serviceListSchema.parse({
    format: 1,
    title: list.title.trim().slice(0, 200),
    source: list.source.trim().slice(0, 300),
    services: list.services,
  })
}
