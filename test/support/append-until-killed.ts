import { writeSync } from 'node:fs'
import * as Y from 'yjs'
import { openDatabase } from '../../server/store/sqlite/database.ts'
import { createSqliteBoardStore } from '../../server/store/sqlite/sqlite-board-store.ts'
import { createThreadedBoardStore } from '../../server/store/sqlite/threads/threaded-board-store.ts'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import { silentLog } from './silent-log.ts'

/**
 * Program of a test: adds numbers to two boards, as many at a time as batches come, compacts now and then, and prints each batch once it is
 * confirmed. It ends only by being killed. Arguments: database, where the boards live, name of this run.
 */
const [databasePath = '', home = '', run = ''] = process.argv.slice(2)
const boardIds = ['board-a', 'board-b'].map((id) => boardIdSchema.parse(id))
const entriesPerBatch = 3
const batchesPerCompaction = 20

const opened = openDatabase(databasePath)
if (!opened.ok) throw new Error(opened.error.code)
const store =
  home === 'threads' ? createThreadedBoardStore({ databasePath, log: silentLog }) : createSqliteBoardStore(opened.value)

const doc = new Y.Doc()
const entries = new Map<number, Uint8Array>()
let count = 0
doc.on('update', (update) => entries.set(count, update))

async function appendBatch(): Promise<void> {
  const batch = Array.from({ length: entriesPerBatch }, () => {
    doc.getMap('numbers').set(`${run}-${++count}`, true)
    return count
  })
  const updates = batch.map((number) => entries.get(number) ?? new Uint8Array())
  entries.clear()
  await store.append(boardIds.flatMap((boardId) => updates.map((update) => ({ boardId, update }))))
  writeSync(1, batch.map((number) => `${run}-${number}\n`).join(''))
}

for (let batch = 0; ; batch++) {
  await Promise.all([appendBatch(), appendBatch()])
  const boardId = boardIds[batch % 2]
  if (batch % batchesPerCompaction === 0 && boardId) void store.compact(boardId)
}
