/** A row of what somebody pasted or of a CSV file. */
export interface PastedRow {
  /** As an editor counts, from 1. */
  line: number
  /** The row as it was typed. */
  text: string
  cells: readonly string[]
  /** A quote opens a cell and never ends: the cell took everything that came behind it. */
  isQuoteOpen: boolean
}

const separators = ['\t', ';', ',', '|'] as const

/**
 * Rows of separated text: a byte order mark, `sep=;`, quotes and line breaks inside of them are understood; empty rows are left out.
 * The separator is the one that most rows have; a name has commas more often than tabs or semicolons, so these come first.
 */
export function readPastedRows(raw: string): PastedRow[] {
  const text = raw.replace(/^\ufeff/, '')
  const named = /^\s*"?sep=(.)"?[ \t]*(?:\r\n|\n|\r)/i.exec(text)
  if (named?.[1] !== undefined) return rowsBy(named[1], text.slice(named[0].length), 2)
  const [first, ...others] = separators.map((separator) => ({ separator, rows: rowsBy(separator, text, 1) }))
  if (!first) return []
  const parted = (rows: readonly PastedRow[]) => rows.filter(({ cells }) => cells.length > 1).length
  return others.reduce((best, next) => (parted(next.rows) > parted(best.rows) ? next : best), first).rows
}

function rowsBy(separator: string, text: string, firstLine: number): PastedRow[] {
  const rows: PastedRow[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = firstLine
  let start = 0
  let startLine = firstLine
  const endRow = (end: number) => {
    cells.push(cell)
    if (cells.some((each) => /[\p{L}\d]/u.test(each))) {
      rows.push({ line: startLine, text: text.slice(start, end).trim(), cells, isQuoteOpen: isQuoted })
    }
    cells = []
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    const isBreak = letter === '\n' || (letter === '\r' && text[at + 1] !== '\n')
    if (isBreak) line++
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += letter
        at++
      } else isQuoted = false
    } else if (letter === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (letter === separator) {
      cells.push(cell)
      cell = ''
    } else if (isBreak) {
      endRow(at)
      start = at + 1
      startLine = line
    } else if (letter !== '\r') cell += letter
  }
  endRow(text.length)
  return rows
}
