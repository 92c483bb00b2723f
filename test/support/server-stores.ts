import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoardStore } from '../../server/store/board-store.ts'
import { openDatabase } from '../../server/store/sqlite/database.ts'
import { createSqliteBoardStore } from '../../server/store/sqlite/sqlite-board-store.ts'
import { createSqliteWorkshopStore } from '../../server/store/sqlite/sqlite-workshop-store.ts'
import type { WorkshopStore } from '../../server/store/workshop-store.ts'

/** Both stores on one database, with the ways to trouble it that the contracts need. */
export interface StoresUnderTest {
  boards: BoardStore
  workshops: WorkshopStore
  /** From now on nothing that needs room is stored. */
  fillDisk(): void
  freeDisk(): void
  /** As after the end of the process: closed, and opened anew. */
  reopen(): StoresUnderTest
  close(): void
}

/** One kind of store; the contracts run on each. */
export interface StoreKind {
  name: string
  open(): StoresUnderTest
  survivesReopening: boolean
}

export function openSqliteAt(path: string): StoresUnderTest {
  const opened = openDatabase(path)
  if (!opened.ok) throw new Error(opened.error.code)
  const { connection } = opened.value
  const close = () => opened.value.close()
  return {
    boards: createSqliteBoardStore(opened.value),
    workshops: createSqliteWorkshopStore(opened.value),
    fillDisk: () => connection.exec('PRAGMA max_page_count = 1'), // SQLite rounds up to the pages in use
    freeDisk: () => connection.exec('PRAGMA max_page_count = 4294967294'),
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

export const sqliteFile: StoreKind = {
  name: 'SQLite in a file',
  open: () => {
    const folder = temporaryFolder()
    const removeAfter = (stores: StoresUnderTest): StoresUnderTest => ({
      ...stores,
      reopen: () => removeAfter(stores.reopen()),
      close: () => {
        stores.close()
        folder.remove()
      },
    })
    return removeAfter(openSqliteAt(join(folder.path, 'auftakt.sqlite')))
  },
  survivesReopening: true,
}

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'auftakt-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
