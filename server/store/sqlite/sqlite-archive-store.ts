import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { boardIdSchema } from '../../../shared/domain/ids.ts'
import type { ArchiveStore } from '../archive-store.ts'
import { archiveInsertOn } from './archive-adds.ts'
import { archiveReaderOn, selectListsOfWorkshop } from './archive-reads.ts'
import type { SqliteDatabase } from './database.ts'
import { nameErasureOn } from './name-erasure.ts'
import { boardTables } from './rehearsal-rows.ts'

const boardRowsSchema = z.object({ id: boardIdSchema }).array()
const listHeadSchema = z.object({ title: z.string(), services: z.array(z.unknown()) })
const sizeSchema = z.object({ bytes: z.int() })
const checkpointSchema = z.object({ busy: z.int() })

/** While the file is rebuilt every write waits; so much takes about two seconds, and a waiting write gives up after five. */
const maxShrinkBytes = 256 * 1024 * 1024

export function createSqliteArchiveStore(database: SqliteDatabase): ArchiveStore {
  const { connection, transaction } = database
  const archives = archiveReaderOn(database)
  const insertArchive = archiveInsertOn(database)
  const eraseNames = nameErasureOn(database)
  // a rehearsal goes with its original, but the content of its boards knows no workshop
  const selectBoards = connection.prepare(
    `SELECT boards.id FROM boards JOIN workshops ON workshops.id = boards.workshop_id
     WHERE workshops.id = :id OR workshops.rehearsal_of = :id`,
  )
  const selectLists = connection.prepare(selectListsOfWorkshop)
  const deleteWorkshop = connection.prepare('DELETE FROM workshops WHERE id = ?')
  const deletes = boardTables.map((table) => connection.prepare(`DELETE FROM ${table} WHERE board_id = ?`))
  const deleteList = connection.prepare(
    `DELETE FROM service_lists WHERE hash = :hash AND NOT EXISTS (SELECT 1 FROM workshops WHERE list_hash = :hash)
       AND NOT EXISTS (SELECT 1 FROM plans WHERE json_extract(json, '$.list.hash') = :hash)`,
  )
  const selectSize = connection.prepare(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
  )
  const noteDue = connection.prepare('INSERT OR IGNORE INTO due_rebuilds (id) VALUES (1)')
  const selectDue = connection.prepare('SELECT 1 FROM due_rebuilds')
  const forgetDue = connection.prepare('DELETE FROM due_rebuilds')
  const truncateLog = () =>
    checkpointSchema.parse(connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).busy === 0

  return {
    async readArchive(id) {
      return database.reading(() => archives.read(id))
    },

    async addArchive(archive, invitations, addedAt) {
      const lists = archive.lists.map(({ hash, gzip }) => {
        const { title, services } = listHeadSchema.parse(JSON.parse(gunzipSync(gzip).toString('utf8')))
        return { hash, title, count: services.length, gzip }
      })
      return transaction(() => insertArchive(archive, lists, { invitations, addedAt }))
    },

    async deleteWorkshop(id, keptLists) {
      transaction(() => {
        const boards = boardRowsSchema.parse(selectBoards.all({ id }))
        const lists = z.object({ hash: z.string() }).array().parse(selectLists.all({ id }))
        deleteWorkshop.run(id) // takes rehearsals, people, logins, plans, run, log and setup with it
        for (const board of boards) for (const deleting of deletes) deleting.run(board.id)
        const kept = new Set<string>(keptLists)
        noteDue.run()
        for (const { hash } of lists) if (!kept.has(hash)) deleteList.run({ hash })
      })
    },

    async eraseNames(id, erasedAt) {
      transaction(() => noteDue.run())
      eraseNames(id, erasedAt)
    },

    async shrink(mode) {
      if (selectDue.get() === undefined) return 'done'
      const { bytes } = sizeSchema.parse(selectSize.get())
      if (mode === 'when-small' && bytes > maxShrinkBytes) return 'too-large'
      connection.exec('VACUUM') // pages that were split still hold what was moved away
      if (!truncateLog()) return 'busy'
      transaction(() => forgetDue.run())
      return 'done'
    },
  }
}
