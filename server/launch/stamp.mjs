import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root, with a trailing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * One hash over the contents and relative names of files and folders. Tests, hidden files and `node_modules` do not count:
 * nothing that is built or installed depends on them.
 */
export function hashOf(paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const path of paths) add(hash, path)
  return hash.digest('hex')
}

function add(hash, path) {
  if (!existsSync(path)) return
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) {
      if (!name.startsWith('.') && name !== 'node_modules' && !/\.test\.tsx?$/.test(name)) add(hash, join(path, name))
    }
    return
  }
  hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path))
}

/** What the stamp file says, or null when there is none. */
export function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
