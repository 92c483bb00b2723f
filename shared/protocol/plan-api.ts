import { z } from 'zod'
import { boardIdSchema, planIdSchema } from '../domain/ids.ts'
import { licenceSchema } from '../domain/licence.ts'

/* What is said about plans and sent out of the house; the paths stand in `api.ts`. */

/** How a plan is published: under a random address that is not listed, or under a word that the moderation chose. */
export const publicAddressSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/)
export const publicationSchema = z.strictObject({
  boardId: boardIdSchema,
  planId: planIdSchema,
  address: publicAddressSchema,
  isListed: z.boolean(),
  /** Null: nothing is said. */
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
