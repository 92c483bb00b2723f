import { unreachable } from '../../../../shared/kit/unreachable.ts'
import type { SqliteDatabase } from '../database.ts'
import { createSqliteArchiveStore } from '../sqlite-archive-store.ts'
import { archiveRequestSchema } from './archive-messages.ts'
import type { Answer } from './serve-thread.ts'

/** What the archive thread does: each takes long, and none of it is urgent. */
export function answerArchives(database: SqliteDatabase): (request: unknown) => Promise<Answer> {
  const store = createSqliteArchiveStore(database)
  return async (message) => {
    const request = archiveRequestSchema.parse(message)
    switch (request.type) {
      case 'read':
        return { value: await store.readArchive(request.id) }
      case 'add':
        return { value: await store.addArchive(request.archive, request.invitations, request.addedAt) }
      case 'delete':
        return { value: await store.deleteWorkshop(request.id, request.keptLists) }
      case 'erase-names':
        return { value: await store.eraseNames(request.id, request.erasedAt) }
      case 'shrink':
        return { value: await store.shrink(request.mode) }
      default:
        return unreachable(request)
    }
  }
}
