import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { listHashSchema } from '../../shared/domain/ids.ts'
import { fail, type Result } from '../../shared/kit/result.ts'
import type { StoredServiceList } from '../store/workshop-store.ts'
import { type ListProblem, readUploadedList } from './read-uploaded-list.ts'
import type { Refusal } from './use-case.ts'

const program = fileURLToPath(new URL('./list-process.ts', import.meta.url))

const answerSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({ hash: listHashSchema, title: z.string(), count: z.int(), gzip: z.instanceof(Uint8Array) }),
  }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.enum(['bad-request', 'too-complex']), path: z.string() }),
  }),
])
type Answer = Result<StoredServiceList, ListProblem>

export const listReaderLimits = {
  /** Reading so little takes some ms, starting a process a hundred. */
  smallBytes: 64 * 1024,
  heapMb: 192,
  timeMs: 15_000,
  processes: 2,
  /** Bodies that wait in memory for a process, up to 20 MB each. */
  waiting: 8,
}

export interface ListReader {
  /**
   * Errors: `bad-request` with the first field that does not fit; `too-complex` beyond the limits of depth, values, memory and time;
   * `too-many` when enough others wait already.
   */
  read(body: Uint8Array): Promise<Result<StoredServiceList, Refusal>>
}

/**
 * Reads uploaded lists without holding up everybody else: what is large, and may be hostile, goes to a process of its own. A thread would
 * not do: when `JSON.parse` reaches its heap limit the whole server ends, and nothing interrupts it before.
 */
export function createListReader(limits: typeof listReaderLimits = listReaderLimits): ListReader {
  let running = 0
  const waiting: (() => void)[] = []

  async function inTurn(body: Uint8Array): Promise<Answer> {
    if (running === limits.processes) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await readInProcess(body, limits)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }

  return {
    async read(body) {
      if (body.byteLength <= limits.smallBytes) return refusing(readUploadedList(body))
      if (waiting.length >= limits.waiting) return fail({ code: 'too-many' })
      return refusing(await inTurn(body))
    },
  }
}

/** Resolves when the process has ended. */
async function readInProcess(body: Uint8Array, limits: typeof listReaderLimits): Promise<Answer> {
  const child = fork(program, [], {
    execArgv: [`--max-old-space-size=${limits.heapMb}`],
    serialization: 'advanced', // bytes as bytes
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // what V8 says about a lack of memory is no news for the operator
    env: {}, // it needs no settings, and no key
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.timeMs)
  let answer: Answer | null = null
  child.on('message', (message: unknown) => {
    answer = answerSchema.parse(message)
  })
  child.send(body, () => {}) // whether it arrived shows in the answer
  try {
    return await new Promise<Answer>((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (exitCode, signal) => {
        if (answer) resolve(answer)
        else if (signal !== null || exitCode === outOfMemory) resolve(fail({ code: 'too-complex', path: '' }))
        else reject(new Error(`The list process ended without an answer: ${exitCode}`))
      })
    })
  } finally {
    clearTimeout(timer)
  }
}

const outOfMemory = 134 // where there are no signals

function refusing(answer: Answer): Result<StoredServiceList, Refusal> {
  if (answer.ok) return answer
  const { code, path } = answer.error
  return fail({ code, ...(path !== '' && { path }) })
}
