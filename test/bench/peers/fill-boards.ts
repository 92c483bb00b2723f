// Writes a log into a peer's storage as the peer itself would have: `fill-boards.ts <peer> <folder> <log file> <room> …`
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LeveldbPersistence } from 'y-leveldb'
import * as Y from 'yjs'
import { readLog } from '../products/log-file.ts'
import { documentDatabase } from './document-database.ts'

const [peer, folder = '', logFile = '', ...rooms] = process.argv.slice(2)
const updates = readLog(readFileSync(logFile))

if (peer === 'y-websocket-server') await fillLevel()
else fillDatabase()

/** One entry per edit; LevelDB merges them when the room is opened the next time. */
async function fillLevel(): Promise<void> {
  const storage = new LeveldbPersistence(folder)
  for (const room of rooms) for (const update of updates) await storage.storeUpdate(room, update)
  await storage.destroy()
}

/** The whole state, which replaces the one before. */
function fillDatabase(): void {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const state = Y.encodeStateAsUpdate(doc)
  const database = documentDatabase(join(folder, 'documents.sqlite'))
  for (const room of rooms) database.save(room, state)
  database.close()
}
