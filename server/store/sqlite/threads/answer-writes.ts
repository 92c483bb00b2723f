import { unreachable } from '../../../../shared/kit/unreachable.ts'
import type { BoardUpdate } from '../../board-store.ts'
import type { CardOperation } from '../../card-operation.ts'
import type { SqliteDatabase } from '../database.ts'
import { createSqliteBoardStore } from '../sqlite-board-store.ts'
import { operationsSchema, writerRequestSchema } from './messages.ts'
import { unpackBytes } from './packed-bytes.ts'
import type { Answer } from './serve-thread.ts'

/** What the writer thread does: it alone holds the connection that waits for the disk. */
export function answerWrites(database: SqliteDatabase): (request: unknown) => Promise<Answer> {
  const store = createSqliteBoardStore(database)
  return async (message) => {
    const request = writerRequestSchema.parse(message)
    switch (request.type) {
      case 'open':
        return { value: undefined }
      case 'append': {
        const updates = unpackBytes(request.updates)
        const entries = request.entries.flatMap((entry, index): BoardUpdate[] => {
          const update = updates[index]
          return update ? [{ ...entry, update, operations: operationsOf(entry.operations) }] : []
        })
        return { value: await store.append(entries) }
      }
      case 'save-snapshot':
        return { value: await store.saveFolded(request.boardId, request.snapshot, request.uptoSeq) }
      default:
        return unreachable(request)
    }
  }
}

function operationsOf(text: string): CardOperation[] {
  return text === '' ? [] : operationsSchema.parse(JSON.parse(text))
}
