import { z } from 'zod'
import { columnIdSchema, laneIdSchema, participantIdSchema } from './ids.ts'

export const assignmentStateSchema = z.enum([
  'suggested',
  'confirmed',
  'unsure',
  'offered',
  'returned',
  'disputed',
  'settled',
])
export type AssignmentState = z.infer<typeof assignmentStateSchema>

/** Who is responsible for a card. Lane and state are one value, so they never come from two people. */
export const assignmentSchema = z.strictObject({
  /** Null: back among the cards that nobody has yet. */
  lane: laneIdSchema.nullable(),
  state: assignmentStateSchema,
  target: laneIdSchema.optional(), // offered: to whom; none: to the Klärung
  reason: z.string().max(1000).optional(),
  /** Ämter that gave the card back, oldest first; two make it disputed. Stays with the card until the moderation decides. */
  returns: z.array(laneIdSchema).min(1).max(2).optional(),
  /** Whose offer the present lane accepted. */
  from: laneIdSchema.optional(),
  by: participantIdSchema,
})
export type Assignment = z.infer<typeof assignmentSchema>

/** Early: before the wave; wave: with the others; status-quo: not for now. */
export const stanceSchema = z.enum(['early', 'wave', 'status-quo'])
export type Stance = z.infer<typeof stanceSchema>

/** When a service goes online. Column and rank are one value. */
export const scheduleSchema = z.strictObject({
  /** Null: taken off the roadmap again. */
  column: columnIdSchema.nullable(),
  /** Fractional index inside the cell; equal ranks are ordered by card id. */
  rank: z.string().regex(/^[0-9A-Za-z]{1,200}$/),
  stance: stanceSchema,
  reason: z.string().max(1000).optional(),
  reviewAt: z.iso.date().optional(),
})
export type Schedule = z.infer<typeof scheduleSchema>
