import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '../../../shared/kit/result.ts'

/** The folder that holds everything, claimed by this process until `release`. */
export interface DataFolder {
  databasePath: string
  instanceKeyPath: string
  /** True when others on this computer may look into the folder and its mode could not be changed. */
  isOpenToOthers: boolean
  release(): void
}

export type DataFolderFailure = 'not-a-folder' | 'not-writable' | 'in-use'

/**
 * Makes the folder when it is missing, for this user only. Two servers on one folder would each keep their own copy of a board and lose
 * edits, so the second one is refused; the claim ends with the process, however it ends.
 */
export function claimDataFolder(path: string): Result<DataFolder, DataFolderFailure> {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    if (!statSync(path).isDirectory()) return fail('not-a-folder')
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' || code === 'ENOTDIR') return fail('not-a-folder')
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOENT') return fail('not-writable')
    throw error
  }
  const claim = claimLock(join(path, 'instance.lock'))
  if (!claim) return fail('in-use')
  return ok({
    databasePath: join(path, 'auftakt.sqlite'),
    instanceKeyPath: join(path, 'instance.key'),
    isOpenToOthers: !closeToOthers(path),
    release: () => claim.close(),
  })
}

/** Node has no file locks of its own; SQLite's are released by the system when the process dies. */
function claimLock(path: string): DatabaseSync | null {
  const lock = new DatabaseSync(path, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return null
    throw error
  }
}

const sqliteBusy = 5

function closeToOthers(path: string): boolean {
  const isClosed = () => (statSync(path).mode & 0o077) === 0
  if (isClosed()) return true
  try {
    chmodSync(path, 0o700)
  } catch {
    // A mounted folder may belong to somebody else: the caller warns.
  }
  return isClosed()
}
