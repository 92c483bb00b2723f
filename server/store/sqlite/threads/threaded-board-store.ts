import type { Log } from '../../../log.ts'
import type { BoardStore } from '../../board-store.ts'
import {
  appendedSchema,
  doneSchema,
  foldedSchema,
  loadedSchema,
  mergedSchema,
  operationsSchema,
  type ReaderRequest,
  type WriterRequest,
} from './messages.ts'
import { packBytes, unpackBytes } from './packed-bytes.ts'
import { ownBuffers } from './serve-thread.ts'
import { StoreThread } from './store-thread.ts'

export interface ThreadedBoardStore extends BoardStore {
  /** Rejects when a thread cannot open the database. */
  ready(): Promise<void>
  /** Ends both threads behind what was asked so far. */
  close(): Promise<void>
}

const entries = { writer: new URL('./writer.ts', import.meta.url), reader: new URL('./reader.ts', import.meta.url) }

/**
 * Boards in a database file, with the waiting for the disk in one thread and the reading and folding of logs in another, each on a
 * connection of its own. The caller has opened the database before, so its tables are there. Other connections of this process may
 * write to other tables meanwhile; they wait for each other.
 */
export function createThreadedBoardStore(options: {
  databasePath: string
  log: Log
  /** A test's writer may run out of disk. */
  writerEntry?: URL
  writerData?: object
}): ThreadedBoardStore {
  const { databasePath, log, writerEntry = entries.writer, writerData } = options
  const writer = new StoreThread<WriterRequest>({
    name: 'board writer',
    entry: writerEntry,
    workerData: { databasePath, ...writerData },
    log,
  })
  const reader = new StoreThread<ReaderRequest>({
    name: 'board reader',
    entry: entries.reader,
    workerData: { databasePath },
    log,
  })

  return {
    async ready() {
      await Promise.all([writer.call({ type: 'open' }, doneSchema), reader.call({ type: 'open' }, doneSchema)])
    },

    async load(boardId) {
      const { tail, ...stored } = await reader.call({ type: 'load', boardId }, loadedSchema)
      return { ...stored, tail: unpackBytes(tail) }
    },

    loadMerged: (boardId) => reader.call({ type: 'load-merged', boardId }, mergedSchema),

    async append(updates) {
      if (updates.length === 0) return []
      const packed = packBytes(updates.map(({ update }) => update)) // the caller still needs its own bytes for the broadcast
      const entries = updates.map(({ boardId, writers = [], operations = [] }) => {
        return { boardId, writers: [...writers], operations: operations.length > 0 ? JSON.stringify(operations) : '' }
      })
      return writer.call({ type: 'append', entries, updates: packed }, appendedSchema, [packed.bytes.buffer])
    },

    async saveSnapshot(boardId, snapshot, uptoSeq) {
      const state = new Uint8Array(snapshot) // the caller may hand its own bytes to joiners
      const request = { type: 'save-snapshot', boardId, snapshot: { state, stateVector: null }, uptoSeq } as const
      await writer.call(request, doneSchema, [state.buffer])
    },

    async compact(boardId) {
      const folded = await reader.call({ type: 'fold', boardId }, foldedSchema)
      if (!folded) return
      const transfer = ownBuffers(folded.snapshot.state)
      await writer.call({ type: 'save-snapshot', boardId, ...folded }, doneSchema, transfer)
    },

    listOperations: (boardId, card, limit) =>
      reader.call({ type: 'list-operations', boardId, card, limit }, operationsSchema),

    async close() {
      await Promise.all([writer.close(), reader.close()])
    },
  }
}
