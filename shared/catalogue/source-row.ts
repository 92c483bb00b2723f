import { maxServices } from '../domain/service-list.ts'

/** The services of a list, and some title rows and notes around them. */
export const maxSourceRows = maxServices + 100
/** What of a cell is read; a spreadsheet allows 32,767 characters. */
export const maxCellCharacters = 50_000

/** A cell as a file gives it. Numbers come from workbooks and JSON; CSV has text only. */
export type Cell = string | number | boolean | null

/** A row with its number as the reader of the file sees it: the row of the spreadsheet, or the entry of a JSON list; from 1. */
export interface SourceRow {
  number: number
  cells: readonly Cell[]
}

/** A sheet, a CSV file or a JSON list. Rows without any content are left out. */
export interface SourceTable {
  name: string | null
  rows: readonly SourceRow[]
}

// Controls and format characters (C0, C1, bidi, zero width, byte order mark): invisible, and some turn text round.
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}]/gu
const formulaGuard = /^'(?=\s*[=+\-@\t\r＝＋－＠])/

/** The cell as text without invisible characters; line breaks stay, as `\n`. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'string' ? cell.slice(0, maxCellCharacters) : String(cell)
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(formulaGuard, '') // our own exports put it before what a spreadsheet would take for a formula
    .trim()
}

/** The cell on one line, blanks collapsed. */
export function lineOf(cell: Cell | undefined): string {
  return collapse(textOf(cell))
}

/** The cell's lines without empty ones and without bullets. */
export function linesOf(cell: Cell | undefined): string[] {
  return textOf(cell)
    .split('\n')
    .map((line) => collapse(line).replace(/^[•·▪‣*]\s*|^[-–]\s+/, ''))
    .filter((line) => line !== '')
}

/** A word as headers are compared: small letters and digits only, umlauts spelt out. */
export function foldWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '')
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
const collapse = (text: string) => text.replace(/\s+/g, ' ').trim()
