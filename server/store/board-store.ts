import type { BoardId, CardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { CardOperation } from './card-operation.ts'

/** A Yjs client id, issued by the server, and the person who writes under it. */
export interface ClientOwner {
  clientId: number
  participantId: ParticipantId
}

/** One accepted change of a board, as it goes to the log. */
export interface BoardUpdate {
  boardId: BoardId
  /** Yjs update, format V1. */
  update: Uint8Array
  /** Owners of client ids that write for the first time; those that the board knows already may stand here again. */
  writers?: readonly ClientOwner[]
  /** What it does to cards, in the order in which it was accepted. */
  operations?: readonly CardOperation[]
}

/** What it takes to open a board: the last snapshot, and all that came after it. */
export interface StoredBoard {
  /** Yjs update V1 of the state up to `snapshotSeq`, or null before the first snapshot. */
  snapshot: Uint8Array | null
  /** Updates after the snapshot, oldest first. */
  tail: Uint8Array[]
  /** Number of the last update in the log, 0 for a board that was never changed. */
  lastSeq: number
  /** Everyone who ever wrote, by client id. */
  clientOwners: ReadonlyMap<number, ParticipantId>
}

/** A stored board that can be handed to whoever joins, snapshot first, without a document being built. */
export interface MergedBoard {
  /** As in `StoredBoard`. */
  snapshot: Uint8Array | null
  /** All updates after the snapshot as one, or null when there are none. */
  tail: Uint8Array | null
  /** Yjs state vector of both together, encoded. */
  stateVector: Uint8Array
  lastSeq: number
  /** Log entries in `tail`. */
  tailLength: number
  clientOwners: ReadonlyMap<number, ParticipantId>
}

/** Keeps boards as append-only logs with snapshots. Rules BS1–BS13 in test/contract. */
export interface BoardStore {
  /** [BS1] A board that was never saved loads empty. [BS2] Updates come back in the order of their append. */
  load(boardId: BoardId): Promise<StoredBoard>
  /** [BS9] The same, with the tail as one update, and the state vector. */
  loadMerged(boardId: BoardId): Promise<MergedBoard>
  /**
   * [BS3] One transaction for all entries, of several boards: all or none. Resolves only when it would survive a crash,
   * with the log number of each entry; numbers rise within a board. [BS4] Rejects with `StorageFullError` when the disk is full.
   * [BS7] Writers are stored in the same transaction, for good, also beyond snapshots. [BS8] A client id that somebody else owns on
   * that board rejects everything. [BS11] Operations are stored in the same transaction.
   */
  append(entries: readonly BoardUpdate[]): Promise<number[]>
  /** [BS5] Replaces everything up to `uptoSeq` by the snapshot; later entries stay. [BS6] An older snapshot changes nothing. */
  saveSnapshot(boardId: BoardId, snapshot: Uint8Array, uptoSeq: number): Promise<void>
  /** [BS10] Makes a snapshot of all that is in the log now, without what was overwritten. Entries that come meanwhile stay in the log. */
  compact(boardId: BoardId): Promise<void>
  /**
   * [BS12] What was done to a card, latest first, at most so many; snapshots change nothing about it. [BS13] Of each card at least the
   * newest `maxOperationsPerCard` stay; older ones go with the next snapshot.
   */
  listOperations(boardId: BoardId, card: CardId, limit: number): Promise<CardOperation[]>
}

/** The disk takes nothing at the moment. Nothing of the transaction was stored; trying again later may work. */
export class StorageFullError extends Error {
  override name = 'StorageFullError'
}
