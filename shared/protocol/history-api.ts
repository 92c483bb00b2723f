import { z } from 'zod'
import { participantIdSchema } from '../domain/ids.ts'
import { participantSchema } from '../domain/participant.ts'

/**
 *   GET /api/boards/:boardId/people → DirectoryPerson[]  (who joined this board; for everybody on it)
 *   GET /api/boards/:boardId/cards/:cardId/history → HistoryEntry[]  (latest first, `maxHistoryEntries`; for everybody on the board)
 */

/** A person as everybody on the board sees her anyway while she is there. */
export const directoryPersonSchema = participantSchema
export type DirectoryPerson = z.infer<typeof directoryPersonSchema>

export const maxHistoryEntries = 200

/** One accepted change of a card. Which values `before` and `after` may be is for the table of registers to say. */
export const historyEntrySchema = z.object({
  /** By the server's clock, epoch ms. */
  at: z.int(),
  /** Null: that person was removed. */
  by: directoryPersonSchema.omit({ id: true }).extend({ participantId: participantIdSchema }).nullable(),
  register: z.string(),
  key: z.string(),
  /** Left out: there was none. */
  before: z.unknown().optional(),
  after: z.unknown(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>
