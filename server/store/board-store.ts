import type { BoardId } from '../../shared/domain/ids.ts'

/** One accepted change of a board, as it goes to the log. */
export interface BoardUpdate {
  boardId: BoardId
  /** Yjs update, format V1. */
  update: Uint8Array
}

/** What it takes to open a board: the last snapshot, and all that came after it. */
export interface StoredBoard {
  /** Yjs update V1 of the state up to `snapshotSeq`, or null before the first snapshot. */
  snapshot: Uint8Array | null
  /** Updates after the snapshot, oldest first. */
  tail: Uint8Array[]
  /** Number of the last update in the log, 0 for a board that was never changed. */
  lastSeq: number
}

/** Keeps boards as append-only logs with snapshots. Rules BS1–BS6 in test/contract. */
export interface BoardStore {
  /** [BS1] A board that was never saved loads empty. [BS2] Updates come back in the order of their append. */
  load(boardId: BoardId): Promise<StoredBoard>
  /**
   * [BS3] One transaction for all entries, of several boards: all or none. Resolves only when it would survive a crash,
   * with the log number of each entry; numbers rise within a board. [BS4] Rejects with `StorageFullError` when the disk is full.
   */
  append(entries: readonly BoardUpdate[]): Promise<number[]>
  /** [BS5] Replaces everything up to `uptoSeq` by the snapshot; later entries stay. [BS6] An older snapshot changes nothing. */
  saveSnapshot(boardId: BoardId, snapshot: Uint8Array, uptoSeq: number): Promise<void>
}

/** The disk takes nothing at the moment. Nothing of the transaction was stored; trying again later may work. */
export class StorageFullError extends Error {
  override name = 'StorageFullError'
}
