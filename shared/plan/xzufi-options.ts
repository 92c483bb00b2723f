import { z } from 'zod'
import { regionalKeySchema } from './regional-key.ts'

/** No source at hand names the root element of an XZuFi message: the receiver says what it is called. */
export const usualXzufiRoot = 'nachricht'

/** A local XML name (NCName) of letters that every system can read. Source: W3C, Namespaces in XML 1.0. */
export const xmlNameSchema = z
  .string()
  .max(100)
  .regex(/^[A-Za-z_][A-Za-z0-9._-]*$/)

/** Query of the XZuFi download. `ars` missing: that of the AGS, where it tells it. */
export const xzufiOptionsSchema = z.object({
  ars: regionalKeySchema.optional(),
  root: xmlNameSchema.default(usualXzufiRoot),
})
export type XzufiOptions = z.infer<typeof xzufiOptionsSchema>
