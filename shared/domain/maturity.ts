import { z } from 'zod'

/**
 * Reifegrad: a number says nothing without its model. `ozg`: Reifegradmodell 1.1, 0–4, online from 3; `ozg-2`: 2.0, 0–7; `eu`: 1–5.
 * Source: OZG-Reifegradmodell (2020 and 2025), eGovernment Benchmark of the EU.
 */
export const maturitySchema = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('ozg'), level: z.int().min(0).max(4) }),
  z.strictObject({ model: z.literal('ozg-2'), level: z.int().min(0).max(7) }),
  z.strictObject({ model: z.literal('eu'), level: z.int().min(1).max(5) }),
])
export type Maturity = z.infer<typeof maturitySchema>
