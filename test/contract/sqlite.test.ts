import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { claimDataFolder } from '../../server/store/sqlite/data-folder.ts'
import { openDatabase } from '../../server/store/sqlite/database.ts'
import { firstTables } from '../../server/store/sqlite/migrations/0001-first-tables.ts'
import { publicationSchema } from '../../shared/protocol/plan-api.ts'
import { aStoredList, aStoredPlan, aWorkshop, boardA } from '../support/server-builders.ts'
import { openSqliteAt, sqliteFile, sqliteInMemory, temporaryFolder } from '../support/server-stores.ts'
import { archiveStoreContract } from './archive-store.contract.ts'
import { boardStoreContract } from './board-store.contract.ts'
import { cardHistoryContract } from './card-history.contract.ts'
import { peopleStoreContract } from './people-store.contract.ts'
import { planResolutionsContract } from './plan-resolutions.contract.ts'
import { publicationStoreContract } from './publication-store.contract.ts'
import { runStoreContract } from './run-store.contract.ts'
import { workshopStoreContract } from './workshop-store.contract.ts'

for (const kind of [sqliteInMemory, sqliteFile]) {
  boardStoreContract(kind)
  cardHistoryContract(kind)
  workshopStoreContract(kind)
  peopleStoreContract(kind)
  runStoreContract(kind)
  planResolutionsContract(kind)
  publicationStoreContract(kind)
  archiveStoreContract(kind)
}

describe('a SQLite file', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let path: string
  beforeEach(() => {
    folder = temporaryFolder()
    path = join(folder.path, 'auftakt.sqlite')
  })
  afterEach(() => folder.remove())

  test('every open waits for the disk at each commit, also that of a file made before', () => {
    for (const time of ['first', 'second']) {
      const opened = openDatabase(path)
      if (!opened.ok) throw new Error(opened.error.code)
      const pragma = (name: string) => Object.values(opened.value.connection.prepare(`PRAGMA ${name}`).get() ?? {})[0]
      expect({
        time,
        journal: pragma('journal_mode'),
        sync: pragma('synchronous'),
        keys: pragma('foreign_keys'),
        erases: pragma('secure_delete'),
      }).toEqual({ time, journal: 'wal', sync: 2, keys: 1, erases: 1 })
      opened.value.close()
    }
  })

  test('a file of a newer version is left alone', () => {
    openSqliteAt(path).close()
    const file = new DatabaseSync(path)
    file.exec('PRAGMA user_version = 999')
    file.close()
    expect(openDatabase(path)).toEqual({ ok: false, error: { code: 'made-by-newer-version', path } })
  })

  test('a board of the first version opens with its snapshot and its tail, and nobody owns a client id yet', async () => {
    const doc = new Y.Doc()
    doc.getMap('decisions').set('card-1', 'lane-1')
    const snapshot = Y.encodeStateAsUpdate(doc)
    doc.getMap('decisions').set('card-2', 'lane-2')
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(snapshot))
    const file = new DatabaseSync(path)
    file.exec(`${firstTables}; PRAGMA user_version = 1`)
    file.prepare('INSERT INTO board_snapshots (board_id, upto_seq, bytes) VALUES (?, 4, ?)').run(boardA, snapshot)
    file.prepare('INSERT INTO board_updates (seq, board_id, bytes) VALUES (5, ?, ?)').run(boardA, update)
    file.close()
    const stores = openSqliteAt(path)
    expect(await stores.boards.loadMerged(boardA)).toEqual({
      snapshot,
      tail: update,
      stateVector: Y.encodeStateVector(doc),
      lastSeq: 5,
      tailLength: 1,
      clientOwners: new Map(),
    })
    stores.close()
  })

  test('an address that was public stays reserved when its workshop is gone', async () => {
    const stores = openSqliteAt(path)
    await stores.workshops.addServiceList(aStoredList(), 500)
    await stores.workshops.addWorkshop(aWorkshop(), [])
    await stores.workshops.addPlan(boardA, () => aStoredPlan(1))
    const published = { number: 1, address: 'ahausen' }
    await stores.workshops.publish(
      publicationSchema.parse({
        boardId: boardA,
        planId: aStoredPlan(1).summary.id,
        address: 'ahausen',
        isListed: true,
        licence: null,
        publishedAt: 50,
      }),
      {
        id: 'line',
        at: 50,
        by: { name: 'Mia', function: '' },
        event: { kind: 'publication', boardId: boardA, published },
      },
    )
    stores.close()
    const file = new DatabaseSync(path)
    file.exec('PRAGMA foreign_keys = ON; DELETE FROM workshops')
    file.close()
    const again = openSqliteAt(path)
    expect(await again.workshops.findPublication('ahausen')).toEqual({ status: 'ended' })
    again.close()
  })

  test('a file that is no database is an error and stays as it is', () => {
    writeFileSync(path, 'not a database, but somebody keeps it here '.repeat(200))
    const size = statSync(path).size
    expect(() => openDatabase(path)).toThrow()
    expect(statSync(path).size).toBe(size)
  })

  test('a board whose log is damaged does not load as an empty one', async () => {
    const stores = openSqliteAt(path)
    await stores.boards.append([{ boardId: boardA, update: Uint8Array.of(1) }])
    stores.close()
    const file = new DatabaseSync(path)
    file.exec(
      'DROP TABLE board_updates; CREATE TABLE board_updates (seq INTEGER PRIMARY KEY, board_id TEXT, bytes BLOB)',
    )
    file.exec("INSERT INTO board_updates VALUES (1, 'board-a', NULL)")
    file.close()
    const again = openSqliteAt(path)
    await expect(again.boards.load(boardA)).rejects.toThrow()
    again.close()
  })

  test('plans and lists cannot be changed, whoever writes the SQL', async () => {
    openSqliteAt(path).close()
    const file = new DatabaseSync(path)
    file.exec("INSERT INTO service_lists VALUES ('h', 'Liste', 1, x'00', 1)")
    expect(() => file.exec("UPDATE service_lists SET title = 'Andere'")).toThrow('A service list never changes')
    file.close()
  })
})

describe('the data folder', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  test('is made for this user only', () => {
    const path = join(folder.path, 'new', 'data')
    const claimed = claimDataFolder(path)
    if (!claimed.ok) throw new Error(claimed.error)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(claimed.value.isOpenToOthers).toBe(false)
    claimed.value.release()
  })

  test('serves one server at a time', () => {
    const first = claimDataFolder(folder.path)
    if (!first.ok) throw new Error(first.error)
    expect(claimDataFolder(folder.path)).toEqual({ ok: false, error: 'in-use' })
    first.value.release()
    const second = claimDataFolder(folder.path)
    expect(second.ok).toBe(true)
    if (second.ok) second.value.release()
  })

  test('cannot be a file', () => {
    const path = join(folder.path, 'file')
    writeFileSync(path, '')
    expect(claimDataFolder(path)).toEqual({ ok: false, error: 'not-a-folder' })
    expect(claimDataFolder(join(path, 'below'))).toEqual({ ok: false, error: 'not-a-folder' })
  })
})
