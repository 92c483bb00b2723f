import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StorageFullError } from '../../server/store/board-store.ts'
import { createThreadedBoardStore } from '../../server/store/sqlite/threads/threaded-board-store.ts'
import { boardA, boardB, sha256 } from '../support/server-builders.ts'
import {
  openSqliteAt,
  openSqliteThreadsAt,
  type StoresInThreads,
  sqliteThreads,
  temporaryFolder,
} from '../support/server-stores.ts'
import { silentLog } from '../support/silent-log.ts'
import { archiveStoreContract } from './archive-store.contract.ts'
import { boardStoreContract } from './board-store.contract.ts'
import { cardHistoryContract } from './card-history.contract.ts'

vi.setConfig({ testTimeout: 60_000 }) // each test starts threads, and the machine may be busy
archiveStoreContract(sqliteThreads)
boardStoreContract(sqliteThreads)
cardHistoryContract(sqliteThreads)

const bytes = (...values: number[]) => Uint8Array.from(values)

let folder: ReturnType<typeof temporaryFolder>
let stores: StoresInThreads
beforeEach(() => {
  folder = temporaryFolder()
  stores = openSqliteThreadsAt(join(folder.path, 'auftakt.sqlite'))
})
afterEach(async () => {
  await stores.close()
  folder.remove()
})

test('a writer that dies rejects what it owes, its commit is in the log, and the next append finds a new writer', async () => {
  const { boards } = stores
  const [first = 0] = await boards.append([{ boardId: boardA, update: bytes(1) }])
  stores.killWriter()
  const owed = await Promise.allSettled([
    boards.append([{ boardId: boardA, update: bytes(2) }]),
    boards.append([{ boardId: boardA, update: bytes(3) }]),
  ])
  expect(owed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await boards.load(boardA)).tail).toEqual([bytes(1), bytes(2)])
  const [next = 0] = await boards.append([{ boardId: boardA, update: bytes(4) }])
  expect(next).toBeGreaterThan(first + 1)
  expect((await boards.load(boardA)).tail).toEqual([bytes(1), bytes(2), bytes(4)])
})

test('the bytes of the caller are still his when they were appended or made a snapshot', async () => {
  const { boards } = stores
  const pool = new Uint8Array(1000).fill(7)
  const update = pool.subarray(10, 13)
  const [seq = 0] = await boards.append([{ boardId: boardA, update }])
  await boards.saveSnapshot(boardA, pool.subarray(20, 22), seq)
  expect(pool).toEqual(new Uint8Array(1000).fill(7))
  expect((await boards.load(boardA)).snapshot).toEqual(bytes(7, 7))
})

test('a full disk in the thread is told for each waiting append, and hinders no reader', async () => {
  const { boards } = stores
  await boards.append([{ boardId: boardA, update: bytes(1) }])
  stores.fillDisk()
  const large = [{ boardId: boardB, update: new Uint8Array(1_000_000) }]
  const [first, second, loaded] = await Promise.allSettled([
    boards.append(large),
    boards.append(large),
    boards.load(boardA),
  ])
  for (const failed of [first, second]) {
    expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(StorageFullError) })
  }
  expect(loaded).toMatchObject({ status: 'fulfilled', value: { tail: [bytes(1)] } })
  stores.freeDisk()
  expect(await boards.append(large)).toHaveLength(1)
})

test('boards in the thread and workshops on this one write at the same time', async () => {
  const { boards, workshops } = stores
  const writes = Array.from({ length: 50 }, (_, index) => [
    boards.append([{ boardId: boardA, update: bytes(index) }]),
    workshops.saveDevice(sha256(`device-${index}`), index),
  ])
  await Promise.all(writes.flat())
  expect((await boards.load(boardA)).tail).toHaveLength(50)
})

test('closing waits for what was asked before; nothing is taken afterwards', async () => {
  const { boards } = stores
  const appended = Array.from({ length: 20 }, (_, index) => boards.append([{ boardId: boardA, update: bytes(index) }]))
  const closed = stores.close()
  await expect(boards.append([{ boardId: boardA, update: bytes(99) }])).rejects.toThrow('closed')
  await closed
  expect(await Promise.all(appended)).toHaveLength(20)
  stores = openSqliteThreadsAt(join(folder.path, 'auftakt.sqlite'))
  expect((await stores.boards.load(boardA)).tail).toHaveLength(20)
})

test('a database that cannot be opened is told, and opens once it can be', async () => {
  const path = join(folder.path, 'later', 'auftakt.sqlite')
  const store = createThreadedBoardStore({ databasePath: path, log: silentLog })
  await expect(store.ready()).rejects.toThrow('unable to open database file')
  await expect(store.load(boardA)).rejects.toThrow('unable to open database file')
  mkdirSync(join(folder.path, 'later'))
  openSqliteAt(path).close() // makes the tables
  await store.ready()
  expect(await store.append([{ boardId: boardA, update: bytes(1) }])).toHaveLength(1)
  await store.close()
})

test('a thread that cannot even start is an error for its caller, not the end of the process', async () => {
  const store = createThreadedBoardStore({
    databasePath: join(folder.path, 'auftakt.sqlite'),
    log: silentLog,
    writerEntry: new URL('./no-such-writer.ts', import.meta.url),
  })
  await expect(store.append([{ boardId: boardA, update: bytes(1) }])).rejects.toThrow('The board writer thread died')
  expect((await store.load(boardA)).lastSeq).toBe(0)
  await store.close()
})
