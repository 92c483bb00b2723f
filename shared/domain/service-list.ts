import { z } from 'zod'
import { publicServiceSchema } from './public-service.ts'

/** Services in one list. Twice the largest known list (the LeiKa has about 8,000 rows), so that a wrong file ends early. */
export const maxServices = 20_000

/**
 * An immutable version of a service list (Leistungsliste). Its name is the SHA-256 of its canonical JSON.
 * Services stand in the file's order; their ids are unique.
 */
export const serviceListSchema = z
  .strictObject({
    format: z.literal(1),
    title: z.string().trim().min(1).max(200),
    /** Where it comes from, in words: the file's name, `Starterliste`. */
    source: z.string().trim().min(1).max(300),
    services: z.array(publicServiceSchema).min(1).max(maxServices),
  })
  .refine((list) => new Set(list.services.map((service) => service.id)).size === list.services.length, {
    error: 'duplicate-ids',
  })
export type ServiceList = z.infer<typeof serviceListSchema>
