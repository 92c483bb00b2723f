import { z } from 'zod'
import { premisesSchema, productNameSchema } from './products/product.ts'
import { sizesSchema } from './sizes.ts'

/** One product, one scenario, one round. */
export const trialJobSchema = z.object({
  product: productNameSchema,
  scenario: z.string(),
  round: z.int(),
  sizes: sizesSchema,
  premises: premisesSchema,
  /** Holds a data folder per product and content. */
  prepared: z.string(),
  profileFolder: z.string().optional(),
})
export type TrialJob = z.infer<typeof trialJobSchema>

/** What was not measured is null: JSON knows no NaN. */
export const trialResultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('measured'),
    values: z.record(z.string(), z.number().nullable()),
    /** Share of the time in which the load generator's event loop was at work; near 1 it was the bottleneck. */
    generatorBusy: z.number().nullable(),
  }),
  z.object({ kind: z.literal('failed'), why: z.string() }),
])
export type TrialResult = z.infer<typeof trialResultSchema>
