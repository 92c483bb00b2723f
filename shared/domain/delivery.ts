import { z } from 'zod'
import { laneIdSchema } from './ids.ts'

/* Step 4: what an Amt delivers to the portal network, and how far it is. Nothing is ever removed: an empty value is a value, too. */

const words = (max: number) => z.string().trim().max(max) // characters
const pageUrlSchema = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)])

export const unitIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .brand<'UnitId'>()
export type UnitId = z.infer<typeof unitIdSchema>

/** The responsible unit (Organisationseinheit) as citizens see it. An Amt has one or several. */
export const unitSchema = z.strictObject({
  lane: laneIdSchema,
  name: words(200),
  street: words(200),
  postalCode: words(10),
  town: words(120),
  phone: words(60),
  email: z.union([z.literal(''), z.email().max(200)]),
  /** The unit's own page. */
  url: pageUrlSchema,
  isRemoved: z.boolean(),
})
export type Unit = z.infer<typeof unitSchema>

/**
 * How far a service is in the web system of the municipality and in the portal network. The state follows from the days: offen, verknüpft
 * (`linkedAt`), geliefert (`deliveredAt`), gesehen (`seenAt`).
 */
export const deliverySchema = z.strictObject({
  /** Null: the Amt's first one. */
  unit: unitIdSchema.nullable(),
  /** The municipality's page about the service. */
  url: pageUrlSchema,
  linkedAt: z.iso.date().nullable(),
  deliveredAt: z.iso.date().nullable(),
  seenAt: z.iso.date().nullable(),
  note: words(500),
})
export type Delivery = z.infer<typeof deliverySchema>

/** HTML for the municipality's pages, with placeholders: see `shared/delivery/page-snippet.ts`. */
export const deliveryTemplateSchema = z.string().trim().min(1).max(5000)

/** What must be clear before anything can be delivered. Source: KDN, step 2 ("technische Voraussetzungen") and step 4. */
export const readinessKeySchema = z.enum([
  'web-system', // which system holds the pages, and who looks after it
  'xzufi-interface', // whether it can hand over XZuFi, or how else
  'provider-contact', // who is asked at the IT provider
  'regional-key', // the ARS of the municipality
  'test-delivery',
  'crawl', // the state's search engine reads the pages
])
export type ReadinessKey = z.infer<typeof readinessKeySchema>
export const readinessSchema = z.strictObject({
  state: z.enum(['open', 'done', 'not-needed']),
  /** Who it is, which version, what was agreed. */
  note: words(1000),
})
export type Readiness = z.infer<typeof readinessSchema>
