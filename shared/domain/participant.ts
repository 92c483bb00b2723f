import { z } from 'zod'
import { boardIdSchema, laneIdSchema, loginIdSchema, participantIdSchema, workshopIdSchema } from './ids.ts'

/** Who may do what: see PRODUCT table in the README. The role comes with the invitation link. */
export const roleSchema = z.enum(['moderator', 'representative', 'guest', 'observer'])
export type Role = z.infer<typeof roleSchema>

/** What a person says about herself in the join dialog. */
export const introductionSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** What she does there: "Amtsleitung", "OZG-Ansprechperson". */
  function: z.string().trim().max(120),
  /** Her Amt; null for moderation, guests and observers. */
  laneId: laneIdSchema.nullable(),
})
export type Introduction = z.infer<typeof introductionSchema>

/** A person in one workshop. Moderating is a role, not a second kind of person. */
export const participantSchema = introductionSchema.extend({ id: participantIdSchema, role: roleSchema })
export type Participant = z.infer<typeof participantSchema>

/** What a device may do in one workshop, got by an invitation. `boardId` null: all boards. */
export const loginSchema = z.strictObject({
  id: loginIdSchema,
  workshopId: workshopIdSchema,
  role: roleSchema,
  boardId: boardIdSchema.nullable(),
  /** Null until the join dialog is filled in. */
  participant: participantSchema.nullable(),
})
export type Login = z.infer<typeof loginSchema>
