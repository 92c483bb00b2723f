import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const patienceMs = 30_000 // far beyond an honest start; only a broken server takes so long

export interface E2eServer {
  /** Without a trailing slash. */
  readonly url: string
  /** Of the process that runs, or ran last. */
  readonly pid: number
  /** The links of the example workshop as the terminal shows them. */
  readonly links: { moderator: string; representative: string; observer: string }
  /** Ends the process as a power cut would. */
  kill(): Promise<void>
  /** Ends the process as a supervisor does. Resolves to its exit code. */
  stop(): Promise<number | null>
  /** The same data folder and the same port. */
  start(): Promise<void>
  /** Ends the server cleanly and removes the data folder that it made. Resolves to its exit code. */
  close(): Promise<number | null>
}

/** The real server in its own process, on a free port, with a data folder of its own unless one is given. */
export async function startE2eServer(given: { dataDir?: string } = {}): Promise<E2eServer> {
  const port = await freePort()
  const dataDir = given.dataDir ?? (await mkdtemp(join(tmpdir(), 'auftakt-e2e-')))
  let child: ChildProcess | undefined
  let greeting = ''

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [main], {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    greeting = await greetingOf(started)
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const closed = once(child, 'close')
    child.kill(signal)
    await closed
    return child.exitCode
  }

  await start()
  return {
    url: `http://localhost:${port}`,
    get links() {
      return {
        moderator: linkOf(greeting, 'Moderation'),
        representative: linkOf(greeting, 'Amt'),
        observer: linkOf(greeting, 'Beobachtung'),
      }
    },
    get pid() {
      return child?.pid ?? 0
    },
    async kill() {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    start,
    async close() {
      const code = await end('SIGTERM')
      if (given.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
      return code
    },
  }
}

/** Resolves with what the server printed once it says how to stop it. */
function greetingOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    let complaints = ''
    const giveUp = (why: string) => reject(new Error(`${why}\n${printed}${complaints}`))
    const timer = setTimeout(() => giveUp('The server did not say that it listens.'), patienceMs)
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8')
      if (!printed.includes('Strg-C')) return
      clearTimeout(timer)
      resolve(printed)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints += chunk.toString('utf8')
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      giveUp(`The server ended with code ${code}.`)
    })
  })
}

function linkOf(greeting: string, name: string): string {
  const link = new RegExp(`^\\s*${name}\\s+(\\S+)$`, 'm').exec(greeting)?.[1]
  if (link === undefined) throw new Error(`No link "${name}" in the greeting:\n${greeting}`)
  return link
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
