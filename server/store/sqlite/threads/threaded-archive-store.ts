import type { Log } from '../../../log.ts'
import type { ArchiveStore } from '../../archive-store.ts'
import { type ArchiveRequest, addedSchema, archivedWorkshopSchema, shrunkSchema } from './archive-messages.ts'
import { doneSchema } from './messages.ts'
import { StoreThread } from './store-thread.ts'

/**
 * Archives in a database file, each piece of work in a thread that ends with it: it comes once a day and would keep its memory. The caller has
 * opened the database before.
 */
export function createThreadedArchiveStore(options: { databasePath: string; log: Log }): ArchiveStore {
  async function inThread<T>(work: (thread: StoreThread<ArchiveRequest>) => Promise<T>): Promise<T> {
    const thread = new StoreThread<ArchiveRequest>({
      name: 'archive',
      entry: new URL('./archiver.ts', import.meta.url),
      workerData: { databasePath: options.databasePath },
      log: options.log,
    })
    try {
      return await work(thread)
    } finally {
      await thread.close()
    }
  }

  return {
    readArchive: (id) => inThread((thread) => thread.call({ type: 'read', id }, archivedWorkshopSchema.nullable())),
    addArchive: (archive, invitations, addedAt) =>
      inThread((thread) => thread.call({ type: 'add', archive, invitations: [...invitations], addedAt }, addedSchema)),
    deleteWorkshop: (id, keptLists) =>
      inThread((thread) => thread.call({ type: 'delete', id, keptLists: [...keptLists] }, doneSchema)),
    eraseNames: (id, erasedAt) => inThread((thread) => thread.call({ type: 'erase-names', id, erasedAt }, doneSchema)),
    shrink: (mode) => inThread((thread) => thread.call({ type: 'shrink', mode }, shrunkSchema)),
  }
}
