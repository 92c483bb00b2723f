import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/kit/result.ts'
import { StorageFullError } from '../board-store.ts'
import { migrations } from './migrations/migrations.ts'

/** One open database with today's tables, and the only way to write into it. */
export interface SqliteDatabase {
  readonly connection: DatabaseSync
  /** All or nothing, durable on return. Errors: `StorageFullError`; everything else as SQLite throws it. */
  transaction<T>(work: () => T): T
  /** All reads in it see one state, whatever other connections write meanwhile. */
  reading<T>(work: () => T): T
  close(): void
}

export type OpenFailure = { code: 'made-by-newer-version'; path: string }

const lockWaitMs = 5000 // a backup tool may hold the file for a moment

/**
 * Opens or creates a database and brings its tables up to date. `:memory:` gives one that lives as long as it is open.
 * Errors: `made-by-newer-version`; throws when the file is no database or cannot be written.
 */
export function openDatabase(path: string): Result<SqliteDatabase, OpenFailure> {
  const connection = new DatabaseSync(path, { timeout: lockWaitMs })
  try {
    configure(connection)
    const database: SqliteDatabase = {
      connection,
      transaction: transactionOn(connection),
      reading: readingOn(connection),
      close: () => connection.close(),
    }
    if (!migrate(database)) {
      connection.close()
      return fail({ code: 'made-by-newer-version', path })
    }
    return ok(database)
  } catch (error) {
    connection.close()
    throw error
  }
}

/** None of these but the journal mode is kept in the file: each open sets them. */
function configure(connection: DatabaseSync): void {
  connection.exec('PRAGMA journal_mode = WAL')
  connection.exec('PRAGMA synchronous = FULL') // in WAL mode anything less may lose the last commits when the power fails
  connection.exec('PRAGMA fullfsync = ON') // macOS: else fsync returns before the disk has written
  connection.exec('PRAGMA foreign_keys = ON')
  connection.exec('PRAGMA secure_delete = ON') // what was deleted, names above all, is written over
}

function migrate(database: SqliteDatabase): boolean {
  const versionOf = () =>
    z.object({ user_version: z.int() }).parse(database.connection.prepare('PRAGMA user_version').get()).user_version
  const present = versionOf()
  if (present > migrations.length) return false
  migrations.slice(present).forEach((sql, index) => {
    database.transaction(() => {
      database.connection.exec(sql)
      database.connection.exec(`PRAGMA user_version = ${present + index + 1}`)
    })
  })
  return true
}

function transactionOn(connection: DatabaseSync): <T>(work: () => T) => T {
  return (work) => {
    try {
      connection.exec('BEGIN IMMEDIATE')
      const value = work()
      connection.exec('COMMIT')
      return value
    } catch (error) {
      // SQLite itself has already rolled back after some failures.
      if (connection.isTransaction) connection.exec('ROLLBACK')
      if (isStorageFull(error)) throw new StorageFullError('The disk takes nothing at the moment', { cause: error })
      throw error
    }
  }
}

function readingOn(connection: DatabaseSync): <T>(work: () => T) => T {
  return (work) => {
    connection.exec('BEGIN')
    try {
      return work()
    } finally {
      if (connection.isTransaction) connection.exec('COMMIT')
    }
  }
}

/** SQLITE_FULL; SQLITE_IOERR_WRITE (a quota is used up); SQLITE_IOERR_SHMSIZE (no room for the WAL's index). */
const storageFullCodes: readonly unknown[] = [13, 778, 4874]

/** Whether something failed for want of room: one of SQLite's own errors, ours, or the file system's. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof StorageFullError || ('code' in error && error.code === 'ENOSPC')) return true
  return 'errcode' in error && storageFullCodes.includes(error.errcode)
}
