import { maxCellCharacters, maxSourceRows } from '../../shared/catalogue/source-row.ts'

/** What an import takes; beyond it the file is wrong or hostile. Sizes in bytes. */
export const importLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  zipEntries: 2000,
  rows: maxSourceRows,
  columns: 200,
  sheets: 50,
  cellCharacters: maxCellCharacters,
  xmlDepth: 50,
  jsonDepth: 20,
  jsonValues: 2_000_000,
  /** Without any progress for so long, the worker is ended. */
  silenceMs: 15_000,
} as const

/** Why a file cannot be read at all. `client/text/import.ts` has what to do about it. */
export type FileProblem =
  | 'empty'
  | 'too-large'
  | 'pdf'
  | 'image'
  | 'old-excel'
  | 'password'
  | 'binary-workbook'
  | 'open-document'
  | 'word'
  | 'archive'
  | 'web-page'
  | 'xml'
  | 'not-text'
  | 'xlsx-broken'
  | 'xlsx-too-large'
  | 'xlsx-too-many-entries'
  | 'xml-doctype'
  | 'xml-too-deep'
  | 'no-rows'
  | 'too-many-rows'
  | 'json-broken'
  | 'json-too-deep'
  | 'json-too-large'
  | 'json-shape'
  | 'unreadable'
  | 'timeout'
  | 'failed'

/** What is being done, and how much of it: 0 to 1. */
export interface ImportProgress {
  step: 'unpack' | 'read' | 'check'
  done: number
}
