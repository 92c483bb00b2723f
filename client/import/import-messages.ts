import {
  type ImportChoice,
  type ImportPreview,
  type ImportSource,
  previewImport,
} from '../../shared/catalogue/preview-import.ts'
import type { FileProblem, ImportProgress } from './limits.ts'
import { parseFile } from './parse-file.ts'

/** What the screen asks of the worker, and what it hears from it. */
export type ImportRequest =
  | { type: 'open'; bytes: Uint8Array; fileName: string }
  | { type: 'preview'; choice: ImportChoice }
export type ImportReply =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'failed'; problem: FileProblem }
  | { type: 'preview'; preview: ImportPreview }

/** The worker's side without the worker: keeps the file that was opened and answers every request. */
export function createImportAnswers(reply: (reply: ImportReply) => void): (request: ImportRequest) => void {
  let source: ImportSource | null = null
  const progress = (progress: ImportProgress) => reply({ type: 'progress', progress })
  const preview = (from: ImportSource, choice: ImportChoice) =>
    reply({ type: 'preview', preview: previewImport(from, choice, (done) => progress({ step: 'check', done })) })
  return (request) => {
    if (request.type === 'preview') {
      if (source) preview(source, request.choice)
      return
    }
    const parsed = parseFile(request.bytes, request.fileName, progress)
    if (!parsed.ok) return reply({ type: 'failed', problem: parsed.error })
    source = parsed.value
    preview(source, {})
  }
}
