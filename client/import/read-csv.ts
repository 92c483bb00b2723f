import Papa from 'papaparse'
import type { DryRun } from '../../shared/catalogue/dry-run.ts'
import { findHeader } from '../../shared/catalogue/guess-mapping.ts'
import { fieldOfHeader } from '../../shared/catalogue/import-fields.ts'
import type { SourceRow, SourceTable } from '../../shared/catalogue/source-row.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { type FileProblem, importLimits } from './limits.ts'

export interface CsvContent {
  table: SourceTable
  /** A quote that is never closed swallows the rest of the file: that row is not used. */
  unreadable: DryRun['rejected']
}

const separators = [';', ',', '\t', '|'] as const
/** Characters that are looked at to find the separator. */
const sampleCharacters = 200_000
const progressStep = 500

/**
 * Rows of separated text, numbered as a spreadsheet would number them: a row with line breaks in quotes counts once, a line
 * `sep=;` not at all.
 */
export function readCsv(text: string, onProgress: (done: number) => void): Result<CsvContent, FileProblem> {
  const named = /^\s*"?sep=(.)"?[^\n\r]*(\r\n|\n|\r)/i.exec(text.slice(0, 100))
  const body = named ? text.slice(named[0].length) : text
  const separator = named?.[1] ?? guessSeparator(body.slice(0, sampleCharacters))
  const content = readRows(body, separator, onProgress)
  if (content.isTooLong) return fail('too-many-rows')
  if (content.rows.length === 0) return fail('no-rows')
  return ok({ table: { name: null, rows: content.rows }, unreadable: content.unreadable })
}

function readRows(
  text: string,
  separator: string,
  onProgress: (done: number) => void,
  maxRows = importLimits.rows as number,
) {
  const rows: SourceRow[] = []
  const unreadable: DryRun['rejected'] = []
  let number = 0
  let isTooLong = false
  Papa.parse<string[]>(text, {
    delimiter: separator,
    step(result, parser) {
      number++
      if (result.errors.some((error) => error.code === 'MissingQuotes')) {
        const value = result.data.join(separator).slice(0, 200)
        unreadable.push({ row: number, reason: 'quote-not-closed', value })
        return
      }
      if (number % progressStep === 0) onProgress(result.meta.cursor / text.length)
      if (result.data.every((cell) => cell.trim() === '')) return
      rows.push({ number, cells: result.data.slice(0, importLimits.columns) })
      if (rows.length > maxRows) {
        isTooLong = true
        parser.abort()
      }
    },
  })
  return { rows, unreadable, isTooLong }
}

/** The separator under which the header names the most fields; without a known header the one that makes the most equal rows. */
function guessSeparator(sample: string): string {
  let best = { separator: ';', score: -1 }
  for (const separator of separators) {
    const { rows } = readRows(sample, separator, () => {}, 100)
    const header = rows[findHeader(rows) ?? -1]
    const fields = new Set(header?.cells.map((cell) => fieldOfHeader(String(cell))?.field).filter((field) => field))
    const score = fields.size * 1000 + evenRows(rows)
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

function evenRows(rows: readonly SourceRow[]): number {
  const widths = new Map<number, number>()
  for (const { cells } of rows) if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  return Math.max(0, ...widths.values())
}
