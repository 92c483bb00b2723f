import { z } from 'zod'
import { boardIdSchema, cardIdSchema, laneIdSchema } from '../domain/ids.ts'
import { phaseSchema } from '../domain/phase.ts'
import { newResolutionSchema } from '../domain/resolution.ts'
import { voteDefinitionSchema, voteResultSchema } from './vote.ts'

/** One thing that the minutes (Protokoll) tell. Cards and Ämter are ids; names come from the list and the workshop. */
export const logEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('step'),
    title: z.string(),
    phase: phaseSchema,
    startedAt: z.int(),
    endedAt: z.int(),
  }),
  z.strictObject({
    kind: z.literal('decision'),
    boardId: boardIdSchema,
    card: cardIdSchema,
    laneId: laneIdSchema,
    reason: z.string(),
    decidedBy: z.string(),
  }),
  z.strictObject({
    kind: z.literal('parked'),
    boardId: boardIdSchema,
    card: cardIdSchema,
    owner: z.string(),
    dueDate: z.iso.date(),
    reason: z.string(),
  }),
  z.strictObject({ kind: z.literal('vote'), definition: voteDefinitionSchema, result: voteResultSchema }),
  z.strictObject({
    kind: z.literal('plan'),
    boardId: boardIdSchema,
    number: z.int(),
    hash: z.string(),
    note: z.string(),
  }),
  /** A body adopted a plan, or that is taken back. */
  z.strictObject({
    kind: z.literal('resolution'),
    boardId: boardIdSchema,
    number: z.int(),
    change: newResolutionSchema,
  }),
  /** A plan is for everybody to read, under this address; null: none is any more. */
  z.strictObject({
    kind: z.literal('publication'),
    boardId: boardIdSchema,
    published: z.strictObject({ number: z.int(), address: z.string() }).nullable(),
  }),
  /** A step ended although these had changes that were not saved. */
  z.strictObject({
    kind: z.literal('override'),
    reason: z.string(),
    waiting: z.array(z.strictObject({ name: z.string(), count: z.int() })).max(2000),
  }),
  /** Until when Ämter may correct their cards after the workshop; null: no longer. */
  z.strictObject({ kind: z.literal('corrections'), until: z.iso.date().nullable() }),
  /** What the moderation writes down; the only kind that can be changed later. */
  z.strictObject({ kind: z.literal('remark'), text: z.string().trim().min(1).max(5000) }),
])
export type LogEvent = z.infer<typeof logEventSchema>

/** Who did it, as she was called then. */
export const logAuthorSchema = z.strictObject({ name: z.string(), function: z.string() })
export type LogAuthor = z.infer<typeof logAuthorSchema>
export const logEntrySchema = z.strictObject({
  id: z.string(),
  at: z.int(),
  by: logAuthorSchema,
  event: logEventSchema,
  /** When a remark was changed last. */
  changedAt: z.int().nullable(),
})
export type LogEntry = z.infer<typeof logEntrySchema>
