import type { SqliteDatabase } from '../../server/store/sqlite/database.ts'

/** On this connection nothing that needs room is stored, or everything again. */
export function setDiskFull({ connection }: Pick<SqliteDatabase, 'connection'>, isFull: boolean): void {
  // SQLite rounds up to the pages in use.
  connection.exec(`PRAGMA max_page_count = ${isFull ? 1 : 4294967294}`)
}
