import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sha256 } from '../support/server-builders.ts'
import { temporaryFolder } from '../support/server-stores.ts'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
vi.setConfig({ testTimeout: 60_000 }) // each start is a process of its own, and the machine may be busy
const readyText = 'Beenden mit Strg-C'

let folder: ReturnType<typeof temporaryFolder>
let running: ChildProcess[] = []
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  for (const process of running) process.kill('SIGKILL')
  running = []
  folder.remove()
})

interface ServerProcess {
  process: ChildProcess
  /** What it printed until it was ready or ended. */
  output: string
  errors: () => string
  ended: Promise<number | null>
}

/** The real program, as `npm start` runs it; resolves when it listens or has ended. */
function startProcess(environment: Record<string, string> = {}): Promise<ServerProcess> {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: join(folder.path, 'data'), PORT: '0', ...environment }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let output = ''
  let errors = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  child.stderr.on('data', (chunk) => {
    errors += String(chunk)
  })
  return new Promise((resolve) => {
    const tell = () => resolve({ process: child, output, errors: () => errors, ended })
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
      if (output.includes(readyText)) tell()
    })
    void ended.then(tell)
  })
}

const linksIn = (output: string) => output.match(/http:\/\/\S+/g) ?? []
const pathsIn = (output: string) => linksIn(output).map((link) => link.replace(/^http:\/\/[^/]+/, ''))

test.each(['SIGTERM', 'SIGINT'] as const)('starts, answers, and ends cleanly on %s', async (signal) => {
  const server = await startProcess()
  const [url = ''] = linksIn(server.output)
  const response = await fetch(`${url}/api/start`)
  expect(response.status).toBe(200)
  server.process.kill(signal)
  expect(await server.ended).toBe(0)
  expect(server.errors()).toContain('"message":"stopped"')
  expect(server.errors()).not.toContain('"level":"error"')
})

test('a second start finds the same example, also after a kill', async () => {
  const first = await startProcess()
  first.process.kill('SIGKILL')
  await first.ended
  const second = await startProcess()
  expect(pathsIn(second.output)).toEqual(pathsIn(first.output))
  expect(pathsIn(second.output)).toHaveLength(4)
})

test('the data folder is for this user only, and holds no secret in the clear but the key', async () => {
  const server = await startProcess()
  const secrets = pathsIn(server.output).flatMap((path) => path.split('#')[1] ?? [])
  expect(secrets).toHaveLength(3)
  server.process.kill('SIGTERM')
  await server.ended
  const dataDir = join(folder.path, 'data')
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  for (const name of readdirSync(dataDir)) {
    expect({ name, mode: statSync(join(dataDir, name)).mode & 0o777 }).toEqual({ name, mode: 0o600 })
    const content = readFileSync(join(dataDir, name)).toString('latin1')
    for (const secret of secrets) expect(content).not.toContain(secret)
  }
  const database = readFileSync(join(dataDir, 'auftakt.sqlite')).toString('latin1')
  expect(database).toContain(sha256(secrets[0] ?? ''))
  expect(server.errors()).not.toContain(secrets[0])
})

test('a lost key makes new links, and putting it back brings the old ones', async () => {
  const keyPath = join(folder.path, 'data', 'instance.key')
  const first = await startProcess()
  const key = readFileSync(keyPath)
  first.process.kill('SIGTERM')
  await first.ended
  writeFileSync(keyPath, new Uint8Array(32).fill(1))
  const second = await startProcess()
  expect(pathsIn(second.output)[1]).not.toBe(pathsIn(first.output)[1])
  expect(second.errors()).toContain('all invitation links are new')
  second.process.kill('SIGTERM')
  await second.ended
  writeFileSync(keyPath, key)
  expect(pathsIn((await startProcess()).output)).toEqual(pathsIn(first.output))
})

test('a second server on the same data is refused, with words', async () => {
  await startProcess()
  const second = await startProcess()
  expect(await second.ended).toBe(2)
  expect(second.errors()).toContain('läuft Auftakt schon')
})

test('a port that is taken is refused, with words', async () => {
  const blocker = createServer()
  const port = await new Promise<number>((resolve) => {
    blocker.listen(0, () => {
      const address = blocker.address()
      resolve(address !== null && typeof address === 'object' ? address.port : 0)
    })
  })
  const server = await startProcess({ PORT: String(port) })
  expect(await server.ended).toBe(2)
  expect(server.errors()).toContain(`Port ${port} ist schon belegt.`)
  await new Promise((resolve) => blocker.close(resolve))
})

test('wrong settings are all named at once', async () => {
  const server = await startProcess({ PORT: 'achtzig', LOG_LEVEL: 'loud' })
  expect(await server.ended).toBe(2)
  expect(server.errors()).toBe(
    'Auftakt kann nicht starten.\n' +
      '  PORT muss eine ganze Zahl zwischen 0 und 65535 sein, zum Beispiel 8080.\n' +
      '  LOG_LEVEL muss einer der Werte debug, info, warn, error sein.\n',
  )
})
