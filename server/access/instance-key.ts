import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'

const keyBytes = 32

/**
 * The key of this installation, from which invitation secrets are derived. It lies beside the database and not in it, so that a copy of
 * the database alone opens no door. Made at the first start; the caller holds the data folder, so nobody else makes one meanwhile.
 * Throws when the file does not hold a key.
 */
export function loadInstanceKey(path: string): Uint8Array {
  if (!existsSync(path)) writeKey(path)
  chmodSync(path, 0o600) // a restored backup may have lost its mode
  const key = readFileSync(path)
  if (key.byteLength !== keyBytes)
    throw new Error(`The instance key has ${key.byteLength} bytes instead of ${keyBytes}`)
  return key
}

/** Written beside and renamed: a crash leaves no key or a whole one. */
function writeKey(path: string): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeSync(file, randomBytes(keyBytes))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}
