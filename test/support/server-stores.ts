import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArchiveStore } from '../../server/store/archive-store.ts'
import type { BoardStore } from '../../server/store/board-store.ts'
import { openDatabase } from '../../server/store/sqlite/database.ts'
import { createSqliteArchiveStore } from '../../server/store/sqlite/sqlite-archive-store.ts'
import { createSqliteBoardStore } from '../../server/store/sqlite/sqlite-board-store.ts'
import { createSqliteWorkshopStore } from '../../server/store/sqlite/sqlite-workshop-store.ts'
import { createThreadedArchiveStore } from '../../server/store/sqlite/threads/threaded-archive-store.ts'
import { createThreadedBoardStore } from '../../server/store/sqlite/threads/threaded-board-store.ts'
import type { WorkshopStore } from '../../server/store/workshop-store.ts'
import { setDiskFull } from './disk-full.ts'
import { silentLog } from './silent-log.ts'

/** Both stores on one database, with the ways to trouble it that the contracts need. */
export interface StoresUnderTest {
  boards: BoardStore
  workshops: WorkshopStore
  archives: ArchiveStore
  /** From now on nothing that needs room is stored. */
  fillDisk(): void
  freeDisk(): void
  /** As after the end of the process: closed, and opened anew. */
  reopen(): StoresUnderTest | Promise<StoresUnderTest>
  close(): void | Promise<void>
}

/** Where nothing runs beside the test. */
export interface StoresOnMainThread extends StoresUnderTest {
  countDevices(): number
  reopen(): StoresOnMainThread
  close(): void
}

/** One kind of store; the contracts run on each. */
export interface StoreKind {
  name: string
  open(): StoresUnderTest
  survivesReopening: boolean
}

export function openSqliteAt(path: string): StoresOnMainThread {
  const opened = openDatabase(path)
  if (!opened.ok) throw new Error(opened.error.code)
  const close = () => opened.value.close()
  return {
    boards: createSqliteBoardStore(opened.value),
    workshops: createSqliteWorkshopStore(opened.value),
    archives: createSqliteArchiveStore(opened.value),
    countDevices: () => opened.value.connection.prepare('SELECT hash FROM devices').all().length,
    fillDisk: () => setDiskFull(opened.value, true),
    freeDisk: () => setDiskFull(opened.value, false),
    reopen: () => {
      close()
      return openSqliteAt(path)
    },
    close,
  }
}

export const sqliteInMemory: StoreKind = {
  name: 'SQLite in memory',
  open: () => openSqliteAt(':memory:'),
  survivesReopening: false,
}

export interface StoresInThreads extends StoresUnderTest {
  /** The writer thread dies behind its next commit, before it can tell. */
  killWriter(): void
  close(): Promise<void>
}

/** Boards in threads; workshops stay on this one. */
export function openSqliteThreadsAt(path: string): StoresInThreads {
  const onMain = openSqliteAt(path)
  const orders = new Int32Array(new SharedArrayBuffer(8))
  const boards = createThreadedBoardStore({
    databasePath: path,
    log: silentLog,
    writerEntry: new URL('./writer-on-small-disk.ts', import.meta.url),
    writerData: { orders: orders.buffer },
  })
  const close = async () => {
    await boards.close()
    onMain.close()
  }
  const tellDisk = (isFull: boolean) => {
    Atomics.store(orders, 0, isFull ? 1 : 0)
    if (isFull) onMain.fillDisk()
    else onMain.freeDisk()
  }
  return {
    boards,
    workshops: onMain.workshops,
    archives: createThreadedArchiveStore({ databasePath: path, log: silentLog }),
    fillDisk: () => tellDisk(true),
    freeDisk: () => tellDisk(false),
    killWriter: () => Atomics.store(orders, 1, 1),
    reopen: async () => {
      await close()
      return openSqliteThreadsAt(path)
    },
    close,
  }
}

export const sqliteFile: StoreKind = inAFile('SQLite in a file', openSqliteAt)
export const sqliteThreads: StoreKind = inAFile('SQLite in threads', openSqliteThreadsAt)

function inAFile(name: string, openAt: (path: string) => StoresUnderTest): StoreKind {
  return {
    name,
    open: () => {
      const folder = temporaryFolder()
      const removeAfter = (stores: StoresUnderTest): StoresUnderTest => ({
        ...stores,
        reopen: async () => removeAfter(await stores.reopen()),
        close: async () => {
          await stores.close()
          folder.remove()
        },
      })
      return removeAfter(openAt(join(folder.path, 'auftakt.sqlite')))
    },
    survivesReopening: true,
  }
}

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'auftakt-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
