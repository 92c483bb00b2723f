import { z } from 'zod'
import { boardIdSchema, planIdSchema } from '../domain/ids.ts'

/* What is said about plans and sent out of the house; the paths stand in `api.ts`. */

/** Which body adopted a plan, and when; a plan without one is a draft (Entwurf). It stands beside the plan, which never changes. */
export const resolutionSchema = z.strictObject({
  body: z.string().trim().min(1).max(200),
  decidedOn: z.iso.date(),
  /** The number of the paper, remarks. */
  note: z.string().trim().max(1000),
})
export type Resolution = z.infer<typeof resolutionSchema>

/** `revoked`: it was entered by mistake; the plan is a draft again. */
export const newResolutionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('adopted'), resolution: resolutionSchema }),
  z.strictObject({ kind: z.literal('revoked'), reason: z.string().trim().min(1).max(1000) }),
])
export type NewResolution = z.infer<typeof newResolutionSchema>

/** What others may do with the published data, as the moderation says; null: nothing is said. Source: GovData, Lizenzen. */
export const licenceSchema = z.enum(['dl-by-de-2.0', 'dl-zero-de-2.0', 'cc-by-4.0'])
export type Licence = z.infer<typeof licenceSchema>

/** How a plan is published: under a random address that is not listed, or under a word that the moderation chose. */
export const publicAddressSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/)
export const publicationSchema = z.strictObject({
  boardId: boardIdSchema,
  planId: planIdSchema,
  address: publicAddressSchema,
  isListed: z.boolean(),
  licence: licenceSchema.nullable(),
  publishedAt: z.int(),
})
export type Publication = z.infer<typeof publicationSchema>

/** `address` null: an unguessable one; the one that the board has, as long as it has one. */
export const newPublicationSchema = z.strictObject({
  planId: planIdSchema,
  address: publicAddressSchema.nullable(),
  licence: licenceSchema.nullable(),
})
export type NewPublication = z.infer<typeof newPublicationSchema>
