import { Worker } from 'node:worker_threads'
import type { z } from 'zod'
import type { Log } from '../../../log.ts'
import { StorageFullError } from '../../board-store.ts'
import { answerSchema, type ThreadCall } from './messages.ts'

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** One living thread and what it still owes. */
interface Running {
  worker: Worker
  waiting: Map<number, Waiting>
  ended: Promise<void>
}

interface ThreadOptions {
  /** For the log and the debugger. */
  name: string
  entry: URL
  /** Structured-cloned into the thread. */
  workerData: object
  log: Log
}

/**
 * The outside of a store thread. A thread that dies rejects all that it owed: whether that was stored is known only to the log on disk.
 * The next call starts a new one, so that a single bad request or a lack of memory does not end the server.
 */
export class StoreThread<Request extends object> {
  private running: Running | null = null
  private isClosed = false
  private lastId = 0
  private readonly options: ThreadOptions

  constructor(options: ThreadOptions) {
    this.options = options
  }

  /** Answers come in the order of the calls. Rejects with `StorageFullError`, or with what the thread threw. */
  async call<S extends z.ZodType>(
    request: Request,
    answer: S,
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<z.infer<S>> {
    if (this.isClosed) throw new Error(`The ${this.options.name} thread is closed`)
    this.running ??= this.start()
    const { worker, waiting } = this.running
    const id = ++this.lastId
    const answered = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
    worker.postMessage({ type: 'call', id, request } satisfies ThreadCall, transfer)
    return answer.parse(await answered)
  }

  /** Ends the thread behind all calls made so far. */
  async close(): Promise<void> {
    this.isClosed = true
    const { running } = this
    if (!running) return
    running.worker.postMessage({ type: 'close' } satisfies ThreadCall)
    await running.ended
  }

  private start(): Running {
    const { entry, name, workerData, log } = this.options
    const worker = new Worker(entry, { name, workerData })
    const waiting = new Map<number, Waiting>()
    let cause: unknown
    worker.on('message', (message: unknown) => {
      const answer = answerSchema.parse(message)
      const caller = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.type === 'value') caller?.resolve(answer.value)
      else caller?.reject(answer.isStorageFull ? storageFull(answer.error) : answer.error)
    })
    worker.on('error', (error) => {
      cause = error
    })
    const ended = new Promise<void>((resolve) => {
      worker.on('exit', (exitCode) => {
        if (this.running?.worker === worker) this.running = null
        if (!this.isClosed || waiting.size > 0) log.error('a store thread died', { name, exitCode, error: cause })
        for (const caller of waiting.values()) caller.reject(new Error(`The ${name} thread died`, { cause }))
        resolve()
      })
    })
    return { worker, waiting, ended }
  }
}

function storageFull(cause: unknown): StorageFullError {
  return new StorageFullError('The disk takes nothing at the moment', { cause })
}
