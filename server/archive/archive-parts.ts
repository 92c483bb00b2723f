import { z } from 'zod'
import { type RegisterName, registerNames } from '../../shared/board/registers.ts'
import { boardIdSchema, cardIdSchema, participantIdSchema, planIdSchema } from '../../shared/domain/ids.ts'
import { introductionSchema, roleSchema } from '../../shared/domain/participant.ts'
import { newResolutionSchema } from '../../shared/domain/resolution.ts'
import { serviceListSchema } from '../../shared/domain/service-list.ts'
import { maxParticipants, workshopSchema } from '../../shared/domain/workshop.ts'
import { workshopSetupSchema } from '../../shared/protocol/live-api.ts'
import { logAuthorSchema, logEntrySchema } from '../../shared/run/log-entry.ts'
import { runSchema } from '../../shared/run/run.ts'

/* What stands in the parts of an archive, one schema per kind of part. */

const timeSchema = z.int().min(0).max(8.64e15) // epoch ms
const base64Schema = z.base64()

export const workshopPartSchema = z.strictObject({
  workshop: workshopSchema.extend({ isExample: z.literal(false), rehearsalOf: z.null() }),
  retention: z.strictObject({ namesUntil: z.iso.date().nullable(), namesErasedAt: timeSchema.nullable() }),
})
export const setupPartSchema = workshopSetupSchema.nullable()
export const peoplePartSchema = z
  .array(
    introductionSchema.extend({
      id: participantIdSchema,
      invitedAs: z.strictObject({ role: roleSchema, boardId: boardIdSchema.nullable() }),
      isCoModerator: z.boolean(),
      joinedAt: timeSchema,
      admittedAt: timeSchema.nullable(),
    }),
  )
  .max(maxParticipants)
export const runPartSchema = runSchema
export const logPartSchema = z.array(logEntrySchema).max(100_000)
export const listPartSchema = serviceListSchema
export const boardPartSchema = z.strictObject({
  id: boardIdSchema,
  state: base64Schema.nullable(),
  clientOwners: z
    .array(z.strictObject({ clientId: z.int().min(0).max(0xffff_ffff), participantId: participantIdSchema }))
    .max(1_000_000),
})
export const historyPartSchema = z.array(
  z.strictObject({
    card: cardIdSchema,
    turn: z.int().positive(),
    position: z.int().nonnegative(),
    at: timeSchema,
    by: participantIdSchema,
    register: z.enum(registerNames as [RegisterName, ...RegisterName[]]),
    key: z.string().max(200),
    before: z.json().optional(),
    after: z.json(),
  }),
)
export const planPartSchema = z.strictObject({
  id: planIdSchema,
  boardId: boardIdSchema,
  number: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  frozenAt: timeSchema,
  frozenBy: z.string().max(300),
  note: z.string().max(2000),
  assignedCount: z.int().nonnegative(),
  scheduledCount: z.int().nonnegative(),
  json: z.string(),
  resolutions: z
    .array(z.strictObject({ at: timeSchema, by: logAuthorSchema, change: newResolutionSchema }))
    .max(10_000),
})
