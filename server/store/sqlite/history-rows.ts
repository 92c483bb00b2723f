import { z } from 'zod'
import { type RegisterName, registerNames } from '../../../shared/board/registers.ts'
import { type BoardId, type CardId, cardIdSchema, participantIdSchema } from '../../../shared/domain/ids.ts'
import { type CardOperation, maxOperationsPerCard } from '../card-operation.ts'
import type { SqliteDatabase } from './database.ts'

const jsonSchema = z.string().transform((text): unknown => JSON.parse(text))
const rowSchema = z
  .object({
    card_id: cardIdSchema,
    at: z.int(),
    participant_id: participantIdSchema,
    register: z.enum(registerNames as [RegisterName, ...RegisterName[]]),
    key: z.string(),
    before: jsonSchema.nullable(),
    after: jsonSchema,
  })
  .transform(({ card_id: card, participant_id: by, before, ...row }): CardOperation => {
    return { ...row, card, by, before: before ?? undefined }
  })

/** Of a row of the table with all its columns. */
export const operationOfRow = (row: unknown): CardOperation => rowSchema.parse(row)

/** What happened to the cards of all boards. */
export function createHistoryRows({ connection }: SqliteDatabase) {
  const insert = connection.prepare(
    `INSERT INTO card_history (board_id, card_id, seq, position, at, participant_id, register, key, before, after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const selectOfCard = connection.prepare(
    `SELECT card_id, at, participant_id, register, key, before, after FROM card_history
     WHERE board_id = ? AND card_id = ? ORDER BY seq DESC, position DESC LIMIT ?`,
  )
  const selectLongest = connection.prepare(
    'SELECT card_id FROM card_history WHERE board_id = ? GROUP BY card_id HAVING count(*) > ?',
  )
  const deleteOldest = connection.prepare(
    `DELETE FROM card_history WHERE board_id = :board AND card_id = :card AND (seq, position) <= (
       SELECT seq, position FROM card_history WHERE board_id = :board AND card_id = :card
       ORDER BY seq DESC, position DESC LIMIT 1 OFFSET :kept)`,
  )
  return {
    /** Call inside the transaction of the update with this number. */
    add(boardId: BoardId, seq: number, operations: readonly CardOperation[]): void {
      operations.forEach(({ card, at, by, register, key, before, after }, position) => {
        const old = before === undefined ? null : JSON.stringify(before)
        insert.run(boardId, card, seq, position, at, by, register, key, old, JSON.stringify(after))
      })
    },

    list(boardId: BoardId, card: CardId, limit: number): CardOperation[] {
      return rowSchema.array().parse(selectOfCard.all(boardId, card, limit))
    },

    /** Call inside a transaction: forgets what is older than the newest of each card. */
    trim(boardId: BoardId): void {
      const rows = z.object({ card_id: cardIdSchema }).array().parse(selectLongest.all(boardId, maxOperationsPerCard))
      for (const { card_id: card } of rows) deleteOldest.run({ board: boardId, card, kept: maxOperationsPerCard })
    },
  }
}
