import { z } from 'zod'
import type { BoardId } from '../../../shared/domain/ids.ts'
import type { BoardStore, StoredBoard } from '../board-store.ts'
import { foldLog, mergeTail, type Snapshot } from '../fold-log.ts'
import { createClientOwnerRows } from './client-owner-rows.ts'
import type { SqliteDatabase } from './database.ts'
import { createHistoryRows } from './history-rows.ts'

const bytesSchema = z.instanceof(Uint8Array)
const snapshotRowSchema = z.object({ upto_seq: z.int(), bytes: bytesSchema, state_vector: bytesSchema.nullable() })
const seqRowSchema = z.object({ seq: z.int().nullable() })
const updateRowSchema = z.object({ seq: z.int(), bytes: bytesSchema })

export interface SqliteBoardStore extends BoardStore {
  /** `saveSnapshot` by one who knows the state vector. */
  saveFolded(boardId: BoardId, snapshot: Snapshot, uptoSeq: number): Promise<void>
}

/** Numbers are given across all boards and never again: rising within a board is all that the interface asks for. */
export function createSqliteBoardStore(database: SqliteDatabase): SqliteBoardStore {
  const { connection, transaction } = database
  const selectSnapshot = connection.prepare(
    'SELECT upto_seq, bytes, state_vector FROM board_snapshots WHERE board_id = ?',
  )
  const selectTail = connection.prepare('SELECT seq, bytes FROM board_updates WHERE board_id = ? ORDER BY seq')
  const selectSnapshotSeq = connection.prepare('SELECT upto_seq AS seq FROM board_snapshots WHERE board_id = ?')
  const selectLastSeq = connection.prepare('SELECT max(seq) AS seq FROM board_updates WHERE board_id = ?')
  const insertUpdate = connection.prepare('INSERT INTO board_updates (board_id, bytes) VALUES (?, ?)')
  const upsertSnapshot = connection.prepare(
    `INSERT INTO board_snapshots (board_id, upto_seq, bytes, state_vector) VALUES (?, ?, ?, ?)
     ON CONFLICT (board_id) DO UPDATE SET
       upto_seq = excluded.upto_seq, bytes = excluded.bytes, state_vector = excluded.state_vector`,
  )
  const owners = createClientOwnerRows(database)
  const history = createHistoryRows(database)
  const deleteUpto = connection.prepare('DELETE FROM board_updates WHERE board_id = ? AND seq <= ?')

  function read(boardId: BoardId) {
    return database.reading(() => {
      const row = snapshotRowSchema.optional().parse(selectSnapshot.get(boardId))
      const tail = updateRowSchema.array().parse(selectTail.all(boardId))
      const snapshot: Snapshot | null = row ? { state: row.bytes, stateVector: row.state_vector } : null
      return {
        snapshot,
        tail: tail.map(({ bytes }) => bytes),
        lastSeq: tail.at(-1)?.seq ?? row?.upto_seq ?? 0,
        clientOwners: owners.list(boardId),
      }
    })
  }

  function load(boardId: BoardId): StoredBoard {
    const stored = read(boardId)
    return { ...stored, snapshot: stored.snapshot?.state ?? null }
  }

  function saveSnapshot(boardId: BoardId, { state, stateVector }: Snapshot, uptoSeq: number): void {
    transaction(() => {
      const present = seqRowSchema.optional().parse(selectSnapshotSeq.get(boardId))?.seq ?? 0
      if (present >= uptoSeq) return
      const last = seqRowSchema.parse(selectLastSeq.get(boardId)).seq ?? present
      if (uptoSeq > last) {
        throw new Error(`Snapshot of board ${boardId} up to ${uptoSeq}, but its log ends at ${last}`)
      }
      upsertSnapshot.run(boardId, uptoSeq, state, stateVector)
      deleteUpto.run(boardId, uptoSeq)
      history.trim(boardId)
    })
  }

  return {
    load: async (boardId) => load(boardId),

    async loadMerged(boardId) {
      const { snapshot, tail, lastSeq, clientOwners } = read(boardId)
      const merged = mergeTail(snapshot, tail)
      return { snapshot: snapshot?.state ?? null, ...merged, lastSeq, tailLength: tail.length, clientOwners }
    },

    async append(entries) {
      if (entries.length === 0) return []
      return transaction(() =>
        entries.map(({ boardId, update, writers = [], operations = [] }) => {
          for (const writer of writers) owners.claim(boardId, writer)
          const seq = Number(insertUpdate.run(boardId, update).lastInsertRowid)
          history.add(boardId, seq, operations)
          return seq
        }),
      )
    },

    saveSnapshot: async (boardId, state, uptoSeq) => saveSnapshot(boardId, { state, stateVector: null }, uptoSeq),

    saveFolded: async (boardId, snapshot, uptoSeq) => saveSnapshot(boardId, snapshot, uptoSeq),

    listOperations: async (boardId, card, limit) => history.list(boardId, card, limit),

    async compact(boardId) {
      const stored = load(boardId)
      if (stored.tail.length > 0) saveSnapshot(boardId, foldLog(stored), stored.lastSeq)
    },
  }
}
