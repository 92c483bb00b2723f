import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { hashOf, readStamp } from './stamp.mjs'

const folder = mkdtempSync(join(tmpdir(), 'auftakt-stamp-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the hash follows contents and names, and nothing that is not built', () => {
  mkdirSync(join(folder, 'a'), { recursive: true })
  writeFileSync(join(folder, 'a', 'one.ts'), '1')
  const before = hashOf([folder])
  expect(hashOf([folder])).toBe(before)
  expect(hashOf([folder], 'other platform')).not.toBe(before)

  writeFileSync(join(folder, 'a', 'one.test.ts'), 'a test')
  expect(hashOf([folder])).toBe(before)

  writeFileSync(join(folder, 'a', 'two.ts'), '1')
  const withTwo = hashOf([folder])
  expect(withTwo).not.toBe(before)

  writeFileSync(join(folder, 'a', 'one.ts'), '2')
  expect(hashOf([folder])).not.toBe(withTwo)
})

test('a missing stamp reads as null', () => {
  expect(readStamp(join(folder, 'nothing-here'))).toBeNull()
})
