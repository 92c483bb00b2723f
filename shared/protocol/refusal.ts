import { z } from 'zod'
import { writeRefusals } from '../rules/may-write.ts'

/**
 * Why the server did not take a write, as JSON text in a frame of type 121; then the connection ends with `rebase`.
 * `not-understood`: no rule stands behind it, the bytes did not fit this board – a client with an outdated copy or program.
 */
export const refusalSchema = z.strictObject({
  reason: z.enum([...writeRefusals, 'not-understood']),
  /** The change that a rule forbids; nothing of its frame was taken. */
  change: z.strictObject({ register: z.string(), key: z.string() }).nullable(),
})
export type Refusal = z.infer<typeof refusalSchema>
export type RefusalReason = Refusal['reason']
