import type { ImportChoice, ImportPreview } from '../../shared/catalogue/preview-import.ts'
import type { ImportReply, ImportRequest } from './import-messages.ts'
import { type FileProblem, type ImportProgress, importLimits } from './limits.ts'

/** What of a `Worker` a job needs. */
export interface ImportWorker {
  postMessage: (request: ImportRequest) => void
  terminate: () => void
}
export type StartImportWorker = (onReply: (reply: ImportReply) => void, onError: () => void) => ImportWorker

export interface ImportEvents {
  onProgress: (progress: ImportProgress) => void
  onFailed: (problem: FileProblem) => void
  onPreview: (preview: ImportPreview) => void
}

export interface ImportJob {
  /** Interprets the opened file differently; answers with `onPreview`. */
  choose: (choice: ImportChoice) => void
  /** Ends the worker; nothing is heard of it afterwards. */
  end: () => void
}

/**
 * Reads one file in a worker of its own, which lives until `end` so that corrections need no second reading.
 * A worker that is silent for too long while it should work is ended: `timeout`.
 */
export function startImportJob(
  file: { name: string; size: number; arrayBuffer: () => Promise<ArrayBuffer> },
  startWorker: StartImportWorker,
  events: ImportEvents,
): ImportJob {
  let worker: ImportWorker | null = null
  let isOver = false
  let alarm: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    isOver = true
    clearTimeout(alarm)
    worker?.terminate()
  }
  const failWith = (problem: FileProblem) => {
    if (isOver) return
    end()
    events.onFailed(problem)
  }
  const expectAnswer = () => {
    clearTimeout(alarm)
    alarm = setTimeout(() => failWith('timeout'), importLimits.silenceMs)
  }
  const hear = (reply: ImportReply) => {
    if (isOver) return
    if (reply.type === 'failed') return failWith(reply.problem)
    if (reply.type === 'progress') {
      expectAnswer()
      return events.onProgress(reply.progress)
    }
    clearTimeout(alarm)
    events.onPreview(reply.preview)
  }
  const ask = (request: ImportRequest) => {
    if (!worker || isOver) return
    expectAnswer()
    worker.postMessage(request)
  }
  const open = async () => {
    if (file.size > importLimits.fileBytes) return failWith('too-large') // before a single byte is read
    if (file.size === 0) return failWith('empty')
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (isOver) return
    worker = startWorker(hear, () => failWith('failed'))
    ask({ type: 'open', bytes, fileName: file.name })
  }
  open().catch(() => failWith('unreadable')) // the file vanished, or the browser may not read it
  return { choose: (choice) => ask({ type: 'preview', choice }), end }
}

/** The real worker. */
export const startImportWorker: StartImportWorker = (onReply, onError) => {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = (event: MessageEvent<ImportReply>) => onReply(event.data)
  worker.onerror = onError
  return worker
}
