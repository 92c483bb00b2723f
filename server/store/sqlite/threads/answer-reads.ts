import { unreachable } from '../../../../shared/kit/unreachable.ts'
import { foldLog } from '../../fold-log.ts'
import type { SqliteDatabase } from '../database.ts'
import { createSqliteBoardStore } from '../sqlite-board-store.ts'
import { readerRequestSchema } from './messages.ts'
import { packBytes } from './packed-bytes.ts'
import { type Answer, ownBuffers } from './serve-thread.ts'

/** What the reader thread does: all that is long, and nothing that waits for the disk to write. */
export function answerReads(database: SqliteDatabase): (request: unknown) => Promise<Answer> {
  const store = createSqliteBoardStore(database)
  return async (message) => {
    const request = readerRequestSchema.parse(message)
    switch (request.type) {
      case 'open':
        return { value: undefined }
      case 'load': {
        const stored = await store.load(request.boardId)
        const tail = packBytes(stored.tail)
        return { value: { ...stored, tail }, transfer: [tail.bytes.buffer, ...ownBuffers(stored.snapshot)] }
      }
      case 'load-merged': {
        const merged = await store.loadMerged(request.boardId)
        return { value: merged, transfer: ownBuffers(merged.snapshot, merged.tail) }
      }
      case 'fold': {
        const stored = await store.load(request.boardId)
        if (stored.tail.length === 0) return { value: null }
        const snapshot = foldLog(stored)
        return { value: { snapshot, uptoSeq: stored.lastSeq }, transfer: ownBuffers(snapshot.state) }
      }
      case 'list-operations':
        return { value: await store.listOperations(request.boardId, request.card, request.limit) }
      default:
        return unreachable(request)
    }
  }
}
