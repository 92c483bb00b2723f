import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../support/random.ts'
import { boardA, boardB } from '../support/server-builders.ts'
import { openSqliteAt, temporaryFolder } from '../support/server-stores.ts'

vi.setConfig({ testTimeout: 120_000 }) // each round starts a process, and the machine may be busy
const program = fileURLToPath(new URL('../support/append-until-killed.ts', import.meta.url))
const rounds = 4
const mostConfirmed = 400

let folder: ReturnType<typeof temporaryFolder>
let child: ChildProcess | null = null
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  child?.kill('SIGKILL')
  folder.remove()
})

/** Resolves with all that was confirmed before the process died. */
function appendUntilKilled(options: { home: string; run: string; killAfter: number }): Promise<string[]> {
  const { home, run, killAfter } = options
  const appending = spawn(process.execPath, [program, join(folder.path, 'auftakt.sqlite'), home, run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = appending
  let output = ''
  appending.stdout.on('data', (chunk) => {
    output += String(chunk)
    if (output.split('\n').length > killAfter) appending.kill('SIGKILL')
  })
  return new Promise((resolve) => appending.on('close', () => resolve(output.split('\n').slice(0, -1))))
}

/** What each board holds when it is opened again. */
async function storedNumbers(): Promise<Set<string>[]> {
  const stores = openSqliteAt(join(folder.path, 'auftakt.sqlite'))
  const boards = await Promise.all([boardA, boardB].map((boardId) => stores.boards.load(boardId)))
  stores.close()
  return boards.map(({ snapshot, tail }) => {
    const doc = new Y.Doc()
    for (const update of snapshot ? [snapshot, ...tail] : tail) Y.applyUpdate(doc, update)
    return new Set(doc.getMap('numbers').keys())
  })
}

test.each([
  ['main', 1],
  ['threads', 2],
])('kill -9 under appends loses nothing that was confirmed, store on %s, seed %i', async (home, seed) => {
  const random = seededRandom(seed)
  const confirmed: string[] = []
  for (let round = 0; round < rounds; round++) {
    const killAfter = 1 + random.below(mostConfirmed)
    confirmed.push(...(await appendUntilKilled({ home, run: `run${round}`, killAfter })))
    const [first = new Set<string>(), second = new Set<string>()] = await storedNumbers()
    expect(confirmed.filter((number) => !first.has(number) || !second.has(number))).toEqual([])
    expect(first).toEqual(second) // one transaction for both boards
    expect(first.size % 3).toBe(0) // and for all entries of a batch
  }
  expect(confirmed.length).toBeGreaterThan(rounds)
})
