import { readJsonSource } from '../../shared/catalogue/json-source.ts'
import type { ImportSource } from '../../shared/catalogue/preview-import.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { decodeText } from './decode-text.ts'
import { fileKindOf, markupProblemOf } from './file-kind.ts'
import { type FileProblem, type ImportProgress, importLimits } from './limits.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readXlsx } from './read-xlsx.ts'

/**
 * Reads a file whose name may lie: CSV, XLSX or JSON by content, everything else is named and refused. Synchronous; the screen
 * calls it in a worker. The name only decides when a text that begins like JSON is none.
 */
export function parseFile(
  bytes: Uint8Array,
  name: string,
  onProgress: (progress: ImportProgress) => void = () => {},
): Result<ImportSource, FileProblem> {
  if (bytes.length > importLimits.fileBytes) return fail('too-large')
  const kind = fileKindOf(bytes)
  if (kind.kind === 'unusable') return fail(kind.problem)
  if (kind.kind === 'zip') {
    const tables = readXlsx(bytes, onProgress)
    return tables.ok ? ok({ kind: 'tables', format: 'xlsx', tables: tables.value, unreadable: [] }) : tables
  }
  return parseText(decodeText(bytes).text, name, onProgress)
}

function parseText(
  text: string,
  name: string,
  onProgress: (progress: ImportProgress) => void,
): Result<ImportSource, FileProblem> {
  if (text.trim() === '') return fail('empty')
  if (text.includes('\u0000')) return fail('not-text')
  const markup = markupProblemOf(text)
  if (markup) return fail(markup)
  onProgress({ step: 'read', done: 0 })
  if (/^\s*[[{]/.test(text.slice(0, 1000))) {
    const json = parseJson(text)
    if (json.ok || json.error !== 'json-broken' || name.toLowerCase().endsWith('.json')) return json
  }
  const csv = readCsv(text, (done) => onProgress({ step: 'read', done }))
  if (!csv.ok) return csv
  return ok({ kind: 'tables', format: 'csv', tables: [csv.value.table], unreadable: csv.value.unreadable })
}

function parseJson(text: string): Result<ImportSource, FileProblem> {
  const value = readJson(text)
  if (!value.ok) return value
  const source = readJsonSource(value.value)
  if (!source.ok) return source
  if (source.value.kind === 'list') return ok(source.value)
  return ok({ kind: 'tables', format: 'json', tables: [source.value.table], unreadable: [] })
}
