import { z } from 'zod'
import { resolutionSchema } from '../../shared/domain/resolution.ts'
import { storedPlanSchema } from '../../shared/plan/plan.ts'

/**
 * Names the shape of the JSON file, not the place where it lies: equal plans are equal files on every server. The number
 * is that of the newest format of plans; it grows when a reader of the old one would stumble.
 */
export const planFileSchemaId = 'urn:auftakt:schema:plan-file:2'

const planFileSchema = z.strictObject({
  $schema: z.literal(planFileSchemaId),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  resolution: resolutionSchema.nullable(),
  plan: storedPlanSchema,
})

/** The published JSON Schema of the file that `planJson` gives, for plans of every format. */
export function planFileJsonSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(planFileSchema, { io: 'input', target: 'draft-2020-12' })
  return {
    $schema,
    $id: planFileSchemaId,
    title: 'Auftakt: Plan',
    description:
      'Ein eingefrorener Plan. hash ist die SHA-256 des kanonischen JSON-Texts von plan (Schlüssel in der Reihenfolge der Zeichencodes, ohne Leerzeichen). resolution steht daneben und gehört nicht zur Prüfsumme; null heißt Entwurf.',
    ...shape,
  }
}
