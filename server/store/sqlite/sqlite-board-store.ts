import { z } from 'zod'
import type { BoardId } from '../../../shared/domain/ids.ts'
import type { BoardStore, StoredBoard } from '../board-store.ts'
import { foldLog, mergeLog } from '../fold-log.ts'
import { createClientOwnerRows } from './client-owner-rows.ts'
import type { SqliteDatabase } from './database.ts'

const bytesSchema = z.instanceof(Uint8Array)
const snapshotRowSchema = z.object({ upto_seq: z.int(), bytes: bytesSchema })
const seqRowSchema = z.object({ seq: z.int().nullable() })
const updateRowSchema = z.object({ seq: z.int(), bytes: bytesSchema })

/** Numbers are given across all boards and never again: rising within a board is all that the interface asks for. */
export function createSqliteBoardStore(database: SqliteDatabase): BoardStore {
  const { connection, transaction } = database
  const selectSnapshot = connection.prepare('SELECT upto_seq, bytes FROM board_snapshots WHERE board_id = ?')
  const selectTail = connection.prepare('SELECT seq, bytes FROM board_updates WHERE board_id = ? ORDER BY seq')
  const selectSnapshotSeq = connection.prepare('SELECT upto_seq AS seq FROM board_snapshots WHERE board_id = ?')
  const selectLastSeq = connection.prepare('SELECT max(seq) AS seq FROM board_updates WHERE board_id = ?')
  const insertUpdate = connection.prepare('INSERT INTO board_updates (board_id, bytes) VALUES (?, ?)')
  const upsertSnapshot = connection.prepare(
    `INSERT INTO board_snapshots (board_id, upto_seq, bytes) VALUES (?, ?, ?)
     ON CONFLICT (board_id) DO UPDATE SET upto_seq = excluded.upto_seq, bytes = excluded.bytes`,
  )
  const owners = createClientOwnerRows(database)
  const deleteUpto = connection.prepare('DELETE FROM board_updates WHERE board_id = ? AND seq <= ?')

  function load(boardId: BoardId): StoredBoard {
    return database.reading(() => {
      const snapshot = snapshotRowSchema.optional().parse(selectSnapshot.get(boardId))
      const tail = updateRowSchema.array().parse(selectTail.all(boardId))
      return {
        snapshot: snapshot?.bytes ?? null,
        tail: tail.map((row) => row.bytes),
        lastSeq: tail.at(-1)?.seq ?? snapshot?.upto_seq ?? 0,
        clientOwners: owners.list(boardId),
      }
    })
  }

  function saveSnapshot(boardId: BoardId, snapshot: Uint8Array, uptoSeq: number): void {
    transaction(() => {
      const present = seqRowSchema.optional().parse(selectSnapshotSeq.get(boardId))?.seq ?? 0
      if (present >= uptoSeq) return
      const last = seqRowSchema.parse(selectLastSeq.get(boardId)).seq ?? present
      if (uptoSeq > last) {
        throw new Error(`Snapshot of board ${boardId} up to ${uptoSeq}, but its log ends at ${last}`)
      }
      upsertSnapshot.run(boardId, uptoSeq, snapshot)
      deleteUpto.run(boardId, uptoSeq)
    })
  }

  return {
    load: async (boardId) => load(boardId),

    async loadMerged(boardId) {
      const { snapshot, tail, lastSeq, clientOwners } = load(boardId)
      return { ...mergeLog({ snapshot, tail }), lastSeq, tailLength: tail.length, clientOwners }
    },

    async append(entries) {
      if (entries.length === 0) return []
      return transaction(() =>
        entries.map(({ boardId, update, writers = [] }) => {
          for (const writer of writers) owners.claim(boardId, writer)
          return Number(insertUpdate.run(boardId, update).lastInsertRowid)
        }),
      )
    },

    saveSnapshot: async (boardId, snapshot, uptoSeq) => saveSnapshot(boardId, snapshot, uptoSeq),

    async compact(boardId) {
      const stored = load(boardId)
      if (stored.tail.length > 0) saveSnapshot(boardId, foldLog(stored), stored.lastSeq)
    },
  }
}
