import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { invitationIdSchema } from '../../shared/domain/ids.ts'
import { loadInstanceKey } from './instance-key.ts'
import { createInvitationSecrets } from './invitation-secret.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'auftakt-'))
  path = join(folder, 'instance.key')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the key is made once, for this user only, and leaves no draft behind', () => {
  const key = loadInstanceKey(path)
  expect(key.byteLength).toBe(32)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  chmodSync(path, 0o644)
  expect(loadInstanceKey(path)).toEqual(key)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['instance.key'])
})

test('a torn key is no key', () => {
  writeFileSync(path, 'short')
  expect(() => loadInstanceKey(path)).toThrow('5 bytes')
})

test('a secret has 128 bits and depends on key and invitation', () => {
  const secrets = [1, 2].map((byte) => createInvitationSecrets(new Uint8Array(32).fill(byte)))
  const ids = ['a', 'b'].map((id) => invitationIdSchema.parse(id))
  const all = secrets.flatMap((one) => ids.map((id) => one.secretOf(id)))
  expect(new Set(all).size).toBe(4)
  for (const secret of all) expect(Buffer.from(secret, 'base64url').byteLength).toBe(16)
  expect(secrets.flatMap((one) => ids.map((id) => one.secretOf(id)))).toEqual(all)
})
