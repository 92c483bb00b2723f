import { z } from 'zod'
import { boardIdSchema, workshopIdSchema } from '../../../shared/domain/ids.ts'
import type { RehearsalStore } from '../rehearsal-store.ts'
import type { SqliteDatabase } from './database.ts'
import { workshopInsertOn } from './workshop-rows.ts'

/** Tables that hold a board's content by its id. Boards are not their parents: the store of the boards knows no workshop. */
export const boardTables = ['board_updates', 'board_snapshots', 'board_client_owners', 'card_history']

/** What happened to the cards stays behind: the copy's people did not do it. Entries of the log get new numbers, which are beyond the snapshot's: it stays older than what comes after it. */
const copyContent = [
  `INSERT INTO board_snapshots (board_id, upto_seq, bytes, state_vector)
     SELECT :copy, upto_seq, bytes, state_vector FROM board_snapshots WHERE board_id = :original`,
  `INSERT INTO board_updates (board_id, bytes)
     SELECT :copy, bytes FROM board_updates WHERE board_id = :original
       AND seq > coalesce((SELECT upto_seq FROM board_snapshots WHERE board_id = :original), 0) ORDER BY seq`,
  `INSERT INTO board_client_owners (board_id, client_id, participant_id)
     SELECT :copy, client_id, participant_id FROM board_client_owners WHERE board_id = :original`,
]

const idRowSchema = z.object({ id: workshopIdSchema })

export function createRehearsalRows(database: SqliteDatabase): RehearsalStore {
  const { connection, transaction } = database
  const insertWorkshop = workshopInsertOn(database)
  const markCopy = connection.prepare('UPDATE workshops SET rehearsal_of = ? WHERE id = ?')
  const selectBoards = connection.prepare('SELECT id FROM boards WHERE workshop_id = ? ORDER BY position')
  const selectAll = connection.prepare('SELECT id FROM workshops WHERE rehearsal_of IS NOT NULL ORDER BY created_at')
  const selectOf = connection.prepare('SELECT id FROM workshops WHERE rehearsal_of = ? ORDER BY created_at')
  const deleteWorkshop = connection.prepare('DELETE FROM workshops WHERE id = ? AND rehearsal_of IS NOT NULL')
  const copies = copyContent.map((sql) => connection.prepare(sql))
  const deletes = boardTables.map((table) => connection.prepare(`DELETE FROM ${table} WHERE board_id = ?`))
  const boardsOf = (id: string) =>
    z
      .object({ id: boardIdSchema })
      .array()
      .parse(selectBoards.all(id))
      .map((row) => row.id)

  return {
    async addRehearsal(original, copy, invitations) {
      transaction(() => {
        const originals = boardsOf(original)
        if (originals.length !== copy.boards.length) throw new Error(`${copy.id} is no copy of workshop ${original}`)
        insertWorkshop(copy, invitations)
        markCopy.run(original, copy.id)
        copy.boards.forEach((board, index) => {
          for (const copying of copies) copying.run({ copy: board.id, original: originals[index] ?? '' })
        })
      })
    },
    async listRehearsals(original) {
      const rows = original === undefined ? selectAll.all() : selectOf.all(original)
      return idRowSchema
        .array()
        .parse(rows)
        .map(({ id }) => id)
    },
    async deleteRehearsal(id) {
      transaction(() => {
        const boardIds = boardsOf(id)
        const { changes } = deleteWorkshop.run(id) // takes people, logins, plans, run and log with it
        if (changes === 0) throw new Error(`Workshop ${id} is no rehearsal`)
        for (const boardId of boardIds) for (const deleting of deletes) deleting.run(boardId)
      })
    },
  }
}
