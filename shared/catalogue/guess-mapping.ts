import { type ColumnMapping, fieldOfHeader, type ImportField } from './import-fields.ts'
import { readKeys } from './leika-key-cell.ts'
import { type Cell, lineOf, type SourceRow } from './source-row.ts'

/** Rows that are looked at for a header, and rows below it that are looked at for LeiKa keys. */
const searchedRows = 60
const sampledRows = 60

/**
 * The columns that a header names. Where it names none as the key, a column whose cells are LeiKa keys is taken; where it names
 * no service but an OZG bundle, the bundle is the service. The better header name wins, then the column further left.
 */
export function guessMapping(header: readonly Cell[], rowsBelow: readonly SourceRow[]): ColumnMapping {
  const best = new Map<ImportField, { column: number; rank: number }>()
  header.forEach((cell, column) => {
    const found = fieldOfHeader(lineOf(cell))
    if (!found) return
    const before = best.get(found.field)
    if (!before || found.rank < before.rank) best.set(found.field, { column, rank: found.rank })
  })
  const mapping: ColumnMapping = {}
  for (const [field, { column }] of best) mapping[field] = column
  if (mapping.leikaKey === undefined) {
    const column = keyColumnOf(rowsBelow.slice(0, sampledRows))
    if (column !== undefined && !Object.values(mapping).includes(column)) mapping.leikaKey = column
  }
  if (mapping.name === undefined && mapping.bundleName !== undefined) mapping.name = mapping.bundleName
  return mapping
}

/**
 * Where the header stands below cover lines and title rows: the row that names the most fields, among them a service or a key.
 * Null when no row does.
 */
export function findHeader(rows: readonly SourceRow[]): number | null {
  let best: { index: number; score: number } | null = null
  for (const [index, row] of rows.slice(0, searchedRows).entries()) {
    const fields = new Set<ImportField>()
    let filled = 0
    for (const cell of row.cells) {
      const text = lineOf(cell)
      if (text === '') continue
      filled++
      const found = text.length <= 80 ? fieldOfHeader(text) : undefined
      if (found) fields.add(found.field)
    }
    const namesService = fields.has('name') || fields.has('leikaKey') || fields.has('bundleName')
    // A lone cell "Leistungen" or "Bezeichnung" above a list of one column is a header, a lone word in a title block is none.
    if (!namesService || (filled > 1 && fields.size === 1 && filled > 6)) continue
    if (!best || fields.size > best.score) best = { index, score: fields.size }
  }
  return best?.index ?? null
}

/** The row that a person would call the header where `findHeader` knows none: the first with two filled cells, else the first. */
export function likelyHeader(rows: readonly SourceRow[]): number {
  const index = rows
    .slice(0, searchedRows)
    .findIndex((row) => row.cells.filter((cell) => lineOf(cell) !== '').length > 1)
  return Math.max(index, 0)
}

function keyColumnOf(rows: readonly SourceRow[]): number | undefined {
  const counts: number[] = []
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      const keys = readKeys(cell)
      if (keys.ok && keys.keys.length > 0) counts[column] = (counts[column] ?? 0) + 1
    })
  }
  let best: number | undefined
  counts.forEach((count, column) => {
    if (count * 2 > rows.length && count > (best === undefined ? 0 : (counts[best] ?? 0))) best = column
  })
  return best
}
