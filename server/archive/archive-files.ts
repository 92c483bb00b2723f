import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { ArchivedWorkshop } from '../store/archive-store.ts'
import { archivedWorkshopSchema } from '../store/sqlite/threads/archive-messages.ts'

const program = fileURLToPath(new URL('./archive-process.ts', import.meta.url))

const problemSchema = z.enum(['archive-damaged', 'archive-too-new', 'archive-too-large'])
export type ArchiveProblem = z.infer<typeof problemSchema>
const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: problemSchema }),
])
const bytesSchema = z.instanceof(Uint8Array)

export const archiveProcessLimits = {
  /** Of JavaScript objects; the unpacked bytes, up to 192 MB, are beside it. */
  heapMb: 768,
  /** Thirty boards took 17 s on two busy cores. */
  timeMs: 120_000,
  /** At once; each may need 1 GB. Others wait. */
  processes: 1,
  waiting: 4,
}

/** Archives as files. Both are long work on what may be hostile, so each has a process of its own; see `list-reader.ts` for why no thread. */
export interface ArchiveFiles {
  /** `names` false: as if names had been deleted. Errors: `archive-too-large`; `too-many` when enough others wait. */
  pack(archive: ArchivedWorkshop, names: boolean): Promise<Result<Uint8Array, ArchiveProblem | 'too-many'>>
  /** Errors as `unpackArchive` has them; `archive-too-large` also beyond the limits of memory and time; `too-many`. */
  unpack(file: Uint8Array): Promise<Result<ArchivedWorkshop, ArchiveProblem | 'too-many'>>
}

export function createArchiveFiles(limits: typeof archiveProcessLimits = archiveProcessLimits): ArchiveFiles {
  let running = 0
  const waiting: (() => void)[] = []

  async function inTurn<S extends z.ZodType>(
    request: object,
    value: S,
  ): Promise<Result<z.infer<S>, ArchiveProblem | 'too-many'>> {
    if (waiting.length >= limits.waiting) return fail('too-many')
    if (running === limits.processes) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      const answer = await askProcess(request, limits)
      if (answer === null) return fail('archive-too-large')
      const parsed = answerSchema.parse(answer)
      return parsed.ok ? ok(value.parse(parsed.value)) : parsed
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }

  return {
    pack: (archive, names) => inTurn({ type: 'pack', archive, names }, bytesSchema),
    unpack: (file) => inTurn({ type: 'unpack', file }, archivedWorkshopSchema),
  }
}

/** Null: it reached a limit. */
async function askProcess(request: object, limits: typeof archiveProcessLimits): Promise<unknown> {
  const child = fork(program, [], {
    execArgv: [`--max-old-space-size=${limits.heapMb}`],
    serialization: 'advanced', // bytes as bytes
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {}, // it needs no settings, and no key
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.timeMs)
  let answer: unknown = null
  child.on('message', (message: unknown) => {
    answer = message
  })
  child.send(request, () => {}) // whether it arrived shows in the answer
  try {
    return await new Promise<unknown>((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (exitCode, signal) => {
        if (answer !== null || signal !== null || exitCode === outOfMemory) resolve(answer)
        else reject(new Error(`The archive process ended without an answer: ${exitCode}`))
      })
    })
  } finally {
    clearTimeout(timer)
  }
}

const outOfMemory = 134 // where there are no signals
