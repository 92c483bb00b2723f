import { z } from 'zod'
import { type RegisterName, registerNames } from '../../../../shared/board/registers.ts'
import { boardIdSchema, cardIdSchema, participantIdSchema } from '../../../../shared/domain/ids.ts'
import { packedBytesSchema } from './packed-bytes.ts'

/** What the main thread asks of the store's threads, and what they answer. */

const seqSchema = z.int().nonnegative()
const bytesSchema = z.instanceof(Uint8Array)
const snapshotSchema = z.object({ state: bytesSchema, stateVector: bytesSchema.nullable() })

/** Answered as soon as the database is open. */
const openRequestSchema = z.object({ type: z.literal('open') })
export const doneSchema = z.undefined()

/** One text costs less than many small objects on their way to another thread. */
export const operationsSchema = z.array(
  z.object({
    card: cardIdSchema,
    at: seqSchema,
    by: participantIdSchema,
    register: z.enum(registerNames as [RegisterName, ...RegisterName[]]),
    key: z.string(),
    before: z.unknown().optional(),
    after: z.unknown(),
  }),
)

const boardEntrySchema = z.object({
  boardId: boardIdSchema,
  writers: z.array(z.object({ clientId: z.int(), participantId: participantIdSchema })),
  /** JSON of `operationsSchema`; empty: there are none. */
  operations: z.string(),
})
export const writerRequestSchema = z.discriminatedUnion('type', [
  openRequestSchema,
  z.object({ type: z.literal('append'), entries: z.array(boardEntrySchema), updates: packedBytesSchema }),
  z.object({
    type: z.literal('save-snapshot'),
    boardId: boardIdSchema,
    snapshot: snapshotSchema,
    uptoSeq: seqSchema,
  }),
])
export type WriterRequest = z.infer<typeof writerRequestSchema>
export const appendedSchema = z.array(seqSchema)

export const readerRequestSchema = z.discriminatedUnion('type', [
  openRequestSchema,
  z.object({ type: z.literal('load'), boardId: boardIdSchema }),
  z.object({ type: z.literal('load-merged'), boardId: boardIdSchema }),
  z.object({ type: z.literal('fold'), boardId: boardIdSchema }),
  z.object({ type: z.literal('list-operations'), boardId: boardIdSchema, card: cardIdSchema, limit: seqSchema }),
])
export type ReaderRequest = z.infer<typeof readerRequestSchema>
const clientOwnersSchema = z.map(z.int(), participantIdSchema)
export const loadedSchema = z.object({
  snapshot: bytesSchema.nullable(),
  tail: packedBytesSchema,
  lastSeq: seqSchema,
  clientOwners: clientOwnersSchema,
})
export const mergedSchema = z.object({
  snapshot: bytesSchema.nullable(),
  tail: bytesSchema.nullable(),
  stateVector: bytesSchema,
  lastSeq: seqSchema,
  tailLength: z.int().nonnegative(),
  clientOwners: clientOwnersSchema,
})
/** Null: the log has nothing after the snapshot. */
export const foldedSchema = z.object({ snapshot: snapshotSchema, uptoSeq: seqSchema }).nullable()

/** How any request travels to a thread, and how the thread ends. */
export const callSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id: z.int(), request: z.unknown() }),
  z.object({ type: z.literal('close') }),
])
export type ThreadCall = z.infer<typeof callSchema>

export const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('value'), id: z.int(), value: z.unknown() }),
  // The class of an error does not survive the way; its message and stack do.
  z.object({ type: z.literal('error'), id: z.int(), error: z.unknown(), isStorageFull: z.boolean() }),
])
export type ThreadAnswer = z.infer<typeof answerSchema>
