import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Product } from './product.ts'

const probe = fileURLToPath(new URL('probe.ts', import.meta.url))
const startLimitMs = 30_000
const retryMs = 20
const ticksPerSecond = 100 // what Linux reports in /proc, whatever the kernel's own rate

export const memoryUseSchema = z.object({
  /** Heap of the main thread and buffers, after a collection. */
  heapBytes: z.number(),
  residentBytes: z.number(),
})
export type MemoryUse = z.infer<typeof memoryUseSchema>

export interface ServerProcess {
  readonly port: number
  /** User and system time of all threads so far; NaN where there is no /proc. */
  cpuSeconds(): number
  memory(): Promise<MemoryUse>
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** Starts a product's server on a data folder; resolves when its port answers. `profileFolder`: where a CPU profile goes. */
export async function startServer(
  product: Product,
  folder: string,
  options: { port?: number; profileFolder?: string | undefined } = {},
): Promise<ServerProcess> {
  const port = options.port ?? (await freePort())
  const profiling = options.profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${options.profileFolder}`] : []
  const child = fork(product.script, {
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning', `--import=${probe}`, ...profiling],
    env: { ...process.env, NODE_ENV: 'production', ...product.env({ folder, port }) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await answering(child, port)
  return {
    port,
    cpuSeconds: () => cpuSecondsOf(child.pid),
    async memory() {
      const answer = once(child, 'message')
      child.send('memory')
      const [use] = await answer
      return memoryUseSchema.parse(use)
    },
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill(signal)
      await exited
    },
  }
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < startLimitMs) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}`)
    if (await isOpen(port)) return
    await new Promise((resolve) => setTimeout(resolve, retryMs))
  }
  child.kill('SIGKILL')
  throw new Error(`The server did not listen within ${startLimitMs} ms`)
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (answered: boolean) => {
      socket.destroy()
      resolve(answered)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

function cpuSecondsOf(pid: number | undefined): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ') // the name before may hold anything
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    return Number.NaN
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
