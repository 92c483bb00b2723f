import type { Cell, SourceRow } from '../../shared/catalogue/source-row.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { type FileProblem, importLimits } from './limits.ts'
import { attributeOf, type XmlHandler } from './xml-tokens.ts'

/** Rows between two calls of `onProgress`. */
const progressStep = 500
/** Cells that merged ranges may repeat altogether; more is no list. */
const maxMergedCells = 500_000

/** The rows of one sheet that have content, numbered as the spreadsheet numbers them. */
export function readSheet(
  read: (handler: XmlHandler) => Result<void, FileProblem>,
  strings: readonly Cell[],
  onProgress: (done: number) => void,
): Result<SourceRow[], FileProblem> {
  const sheet = createSheetReader(strings, onProgress)
  const result = read(sheet.handler)
  if (!result.ok) return result
  if (sheet.rows.length > importLimits.rows) return fail('too-many-rows')
  return ok(repeatMerged(sheet.rows, sheet.merges))
}

interface OpenRow {
  number: number
  cells: Cell[]
}

function createSheetReader(strings: readonly Cell[], onProgress: (done: number) => void) {
  const rows: OpenRow[] = []
  const merges: string[] = []
  let row: OpenRow = { number: 0, cells: [] }
  let column = -1
  let type = ''
  let text = ''
  let inValue = false
  let inPhonetic = false
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'c') {
        column = columnOf(attributeOf(attributes, 'r')) ?? column + 1
        type = attributeOf(attributes, 't') ?? 'n'
        text = ''
      } else if (name === 'v' || name === 't') inValue = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
      else if (name === 'row') {
        const number = Number(attributeOf(attributes, 'r') ?? row.number + 1)
        row = { number: Number.isSafeInteger(number) ? number : row.number + 1, cells: [] }
        column = -1
      } else if (name === 'mergeCell') merges.push(attributeOf(attributes, 'ref') ?? '')
    },
    text(part) {
      if (inValue && text.length < importLimits.cellCharacters) text += part
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'c' && column < importLimits.columns) row.cells[column] = cellValue(type, text, strings)
      else if (name === 'row') {
        const cells = Array.from(row.cells, (cell) => cell ?? null)
        if (!cells.some((cell) => cell !== null && cell !== '')) return
        rows.push({ number: row.number, cells })
        if (rows.length % progressStep === 0) onProgress(Math.min(rows.length / importLimits.rows, 1))
      }
    },
    goOn: () => rows.length <= importLimits.rows,
  }
  return { rows, merges, handler }
}

function cellValue(type: string, text: string, strings: readonly Cell[]): Cell {
  if (text === '' || type === 'e') return null
  if (type === 's') return unescapeControls(strings[Number(text)] ?? null)
  if (type === 'b') return text === '1'
  if (type !== 'n') return unescapeControls(text)
  const value = Number(text)
  return Number.isFinite(value) ? value : text
}

/** Workbooks write a control character as `_x000D_`. */
function unescapeControls(cell: Cell): Cell {
  if (typeof cell !== 'string' || !cell.includes('_x')) return cell
  return cell.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** `C12` → 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = reference?.match(/^[A-Z]{1,3}/)?.[0]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** The value of a merged range stands in its first row only; below it belongs to every row, in the range's first column. */
function repeatMerged(rows: OpenRow[], merges: readonly string[]): SourceRow[] {
  const indexOf = new Map(rows.map((row, index) => [row.number, index]))
  let left = maxMergedCells
  for (const merge of merges) {
    const range = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(merge)
    const column = columnOf(range?.[1])
    const index = indexOf.get(Number(range?.[2]))
    if (!range || column === undefined || index === undefined) continue
    const value = rows[index]?.cells[column] ?? null
    if (value === null) continue // also every range beyond the columns that were read
    const lastRow = Number(range[3])
    for (let below = index + 1; below < rows.length && left > 0; below++, left--) {
      const row = rows[below]
      if (!row || row.number > lastRow) break
      while (row.cells.length < column) row.cells.push(null)
      row.cells[column] ??= value
    }
  }
  return rows
}
