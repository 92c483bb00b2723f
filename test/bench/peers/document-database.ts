import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'

/** What @hocuspocus/extension-sqlite does, with its table and queries, on Node's own SQLite: better-sqlite3 needs a compiler. */
export function documentDatabase(path: string) {
  const connection = new DatabaseSync(path)
  connection.exec(
    'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
  )
  const select = connection.prepare('SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC')
  const upsert = connection.prepare(
    'INSERT INTO "documents" ("name", "data") VALUES ($name, $data) ON CONFLICT(name) DO UPDATE SET data = $data',
  )
  const save = (name: string, data: Uint8Array) => void upsert.run({ name, data })
  const extension = new Database({
    fetch: async ({ documentName }) => {
      const data = select.get({ name: documentName })?.data
      return data instanceof Uint8Array ? data : null
    },
    store: async ({ documentName, state }) => save(documentName, state),
  })
  return { extension, save, close: () => connection.close() }
}
