import { type DryRun, emptyDryRun } from './dry-run.ts'
import { findHeader, guessMapping, likelyHeader } from './guess-mapping.ts'
import type { ColumnMapping } from './import-fields.ts'
import { readServices } from './read-services.ts'
import { lineOf, type SourceRow, type SourceTable } from './source-row.ts'

/** A file after reading: tables to interpret, or a list of ours that needs no mapping. */
export type ImportSource =
  | {
      kind: 'tables'
      format: 'csv' | 'xlsx' | 'json'
      tables: SourceTable[]
      /** Rows that could not be read as rows; only CSV has them. */
      unreadable: DryRun['rejected']
    }
  | { kind: 'list'; title: string; run: DryRun }

/** What the reader of the file may correct; what is missing is guessed. */
export interface ImportChoice {
  table?: number | undefined
  /** Index among the table's rows. */
  header?: number | undefined
  mapping?: ColumnMapping | undefined
}

export interface ImportColumn {
  header: string
  /** The first values below the header. */
  samples: string[]
}

export interface ImportPreview {
  format: 'csv' | 'xlsx' | 'json' | 'list'
  /** Title of a list of ours. */
  title: string | null
  tables: { name: string | null; rowCount: number }[]
  table: number
  header: number
  /** Null: no row names fields that we know, so the header is a guess. */
  headerIsKnown: boolean
  /** The first rows of the table, for choosing another header. */
  headerChoices: { index: number; row: number; text: string }[]
  columns: ImportColumn[]
  mapping: ColumnMapping
  run: DryRun
}

const headerChoiceCount = 20
const sampleCount = 3

/** Interprets a file under a choice: which rows would become which services. Pure; linear in the number of cells. */
export function previewImport(
  source: ImportSource,
  choice: ImportChoice = {},
  onProgress: (done: number) => void = () => {},
): ImportPreview {
  if (source.kind === 'list') return previewOfList(source.title, source.run)
  const tableIndex = choice.table ?? likelyTable(source.tables)
  const rows = source.tables[tableIndex]?.rows ?? []
  const known = findHeader(rows)
  const header = choice.header ?? known ?? likelyHeader(rows)
  const headerCells = rows[header]?.cells ?? []
  const below = rows.slice(header + 1)
  const mapping = choice.mapping ?? guessMapping(headerCells, below)
  const run =
    mapping.name === undefined
      ? { ...emptyDryRun(), rowsRead: below.length } // without names there are no services; saying so 20,000 times helps nobody
      : readServices(below, { header: headerCells, mapping }, onProgress)
  run.rejected.push(...source.unreadable)
  run.rowsRead += source.unreadable.length
  return {
    format: source.format,
    title: null,
    tables: source.tables.map((table) => ({ name: table.name, rowCount: table.rows.length })),
    table: tableIndex,
    header,
    headerIsKnown: known !== null || choice.header !== undefined,
    headerChoices: rows
      .slice(0, headerChoiceCount)
      .map((row, index) => ({ index, row: row.number, text: rowText(row) })),
    columns: columnsOf(headerCells.map(lineOf), below),
    mapping,
    run,
  }
}

function previewOfList(title: string, run: DryRun): ImportPreview {
  return {
    format: 'list',
    title: title === '' ? null : title,
    tables: [],
    table: 0,
    header: 0,
    headerIsKnown: true,
    headerChoices: [],
    columns: [],
    mapping: {},
    run,
  }
}

/** The first sheet with a header, and with rows below it; a cover sheet has neither. */
function likelyTable(tables: readonly SourceTable[]): number {
  let best = { index: 0, rows: -1 }
  for (const [index, table] of tables.entries()) {
    const header = findHeader(table.rows)
    const rows = header === null ? 0 : table.rows.length - header - 1
    if (rows > best.rows) best = { index, rows }
  }
  return best.index
}

function columnsOf(headers: readonly string[], below: readonly SourceRow[]): ImportColumn[] {
  const sampled = below.slice(0, 200)
  const width = sampled.reduce((widest, row) => Math.max(widest, row.cells.length), headers.length)
  const columns: ImportColumn[] = []
  for (let column = 0; column < width; column++) {
    const samples: string[] = []
    for (const row of sampled) {
      if (samples.length === sampleCount) break
      const text = lineOf(row.cells[column])
      if (text !== '' && !samples.includes(text)) samples.push(text.slice(0, 120))
    }
    columns.push({ header: headers[column] ?? '', samples })
  }
  return columns
}

function rowText(row: SourceRow): string {
  const texts = row.cells.map(lineOf).filter((text) => text !== '')
  return texts.join(' · ').slice(0, 120)
}
