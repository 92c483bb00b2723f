import { z } from 'zod'
import { type BoardId, type ParticipantId, participantIdSchema } from '../../../shared/domain/ids.ts'
import type { ClientOwner } from '../board-store.ts'
import type { SqliteDatabase } from './database.ts'

const ownerRowSchema = z.object({ participant_id: participantIdSchema })
const rowSchema = ownerRowSchema.extend({ client_id: z.int() })

/** The client ids of all boards with their owners. */
export function createClientOwnerRows({ connection }: SqliteDatabase) {
  const selectAll = connection.prepare(
    'SELECT client_id, participant_id FROM board_client_owners WHERE board_id = ? ORDER BY client_id',
  )
  const selectOwner = connection.prepare(
    'SELECT participant_id FROM board_client_owners WHERE board_id = ? AND client_id = ?',
  )
  const insert = connection.prepare(
    'INSERT INTO board_client_owners (board_id, client_id, participant_id) VALUES (?, ?, ?)',
  )
  return {
    list(boardId: BoardId): Map<number, ParticipantId> {
      const rows = rowSchema.array().parse(selectAll.all(boardId))
      return new Map(rows.map((row) => [row.client_id, row.participant_id]))
    },

    /** Call inside a transaction: throws when somebody else owns the client id. */
    claim(boardId: BoardId, { clientId, participantId }: ClientOwner): void {
      const owner = ownerRowSchema.optional().parse(selectOwner.get(boardId, clientId))?.participant_id
      if (owner === participantId) return
      if (owner !== undefined) {
        throw new Error(`Client id ${clientId} of board ${boardId} belongs to ${owner}, not to ${participantId}`)
      }
      insert.run(boardId, clientId, participantId)
    },
  }
}
