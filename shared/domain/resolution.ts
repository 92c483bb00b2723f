import { z } from 'zod'

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
