import { z } from 'zod'

/** Lower case, so that ids survive file systems and spoken URLs; starts with a letter or digit, so `__proto__` is none. */
const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

export const workshopIdSchema = idSchema.brand<'WorkshopId'>()
export const boardIdSchema = idSchema.brand<'BoardId'>()
export const laneIdSchema = idSchema.brand<'LaneId'>()
export const columnIdSchema = idSchema.brand<'ColumnId'>()
export const participantIdSchema = idSchema.brand<'ParticipantId'>()
export const loginIdSchema = idSchema.brand<'LoginId'>()
export const invitationIdSchema = idSchema.brand<'InvitationId'>()
export const planIdSchema = idSchema.brand<'PlanId'>()
/** A card is named by its LeiKa key, else by `x-` and a hash of bundle and name: equal in every version of a list. */
export const cardIdSchema = idSchema.brand<'CardId'>()
/** SHA-256 of the list's canonical JSON, 64 hex digits. */
export const listHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'ListHash'>()

export type WorkshopId = z.infer<typeof workshopIdSchema>
export type BoardId = z.infer<typeof boardIdSchema>
export type LaneId = z.infer<typeof laneIdSchema>
export type ColumnId = z.infer<typeof columnIdSchema>
export type ParticipantId = z.infer<typeof participantIdSchema>
export type LoginId = z.infer<typeof loginIdSchema>
export type InvitationId = z.infer<typeof invitationIdSchema>
export type PlanId = z.infer<typeof planIdSchema>
export type CardId = z.infer<typeof cardIdSchema>
export type ListHash = z.infer<typeof listHashSchema>
