import { z } from 'zod'

/**
 * Where a workshop stands. `free`: no script, each Amt works on its own cards; the others are the steps of the two hours.
 * The phase decides what people of an Amt may change; see `openRegisters`.
 */
export const phaseSchema = z.enum([
  'free',
  'lobby',
  'opening',
  'practice',
  'assignment',
  'acceptance',
  'disputes',
  'roadmap',
  'vote',
  'decision',
  'followup',
])
export type Phase = z.infer<typeof phaseSchema>
