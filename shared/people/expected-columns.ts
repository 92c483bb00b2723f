import { foldWord } from '../catalogue/source-row.ts'
import type { PastedRow } from './pasted-rows.ts'

/** What a column of the list of expected people holds. `given` and `family`: a name in two columns. */
export type ExpectedColumn = 'lane' | 'laneName' | 'name' | 'given' | 'family' | 'function' | 'place'

const headers: Record<string, ExpectedColumn> = {
  amt: 'lane',
  amtnr: 'lane',
  amtnummer: 'lane',
  nr: 'lane',
  nummer: 'lane',
  oe: 'lane',
  organisationseinheit: 'lane',
  fachbereich: 'lane',
  bahn: 'lane',
  amtsname: 'laneName',
  bezeichnung: 'laneName',
  name: 'name',
  person: 'name',
  teilnehmer: 'name',
  teilnehmende: 'name',
  ansprechperson: 'name',
  ansprechpartner: 'name',
  vorname: 'given',
  nachname: 'family',
  familienname: 'family',
  funktion: 'function',
  rolle: 'function',
  stelle: 'function',
  position: 'function',
  aufgabe: 'function',
  kommune: 'place',
  gemeinde: 'place',
  stadt: 'place',
  ort: 'place',
}

/** The columns that a header names; null: the row is no header. */
export function columnsOfHeader(row: PastedRow): (ExpectedColumn | null)[] | null {
  const columns = row.cells.map((cell) => headers[foldWord(cell)] ?? null)
  const named = new Set(columns)
  // "Name;Vorname": then the first one is the family name
  if (named.has('given') && named.has('name') && !named.has('family')) columns[columns.indexOf('name')] = 'family'
  const tells = columns.filter((column) => column !== null).length
  const hasName = named.has('name') || named.has('family')
  return hasName && (tells > 1 || row.cells.length === 1) ? columns : null
}

/**
 * The columns of rows without a header: Amt and Kommune are where most cells name one, person, function come in this order; a number and
 * a name of an Amt may be two columns.
 */
export function guessColumns(
  rows: readonly PastedRow[],
  isLane: (text: string) => boolean,
  isPlace: (text: string) => boolean,
): (ExpectedColumn | null)[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const columns = new Array<ExpectedColumn | null>(width).fill(null)
  const hits = (fits: (text: string) => boolean) =>
    columns.map((_, at) => rows.filter(({ cells }) => fits(cells[at]?.trim() ?? '')).length)
  const laneHits = hits(isLane)
  const lane = bestOf(laneHits, columns)
  if (lane !== null) columns[lane] = 'lane'
  const next = lane === null ? null : lane + 1
  if (next !== null && width > 2 && (laneHits[next] ?? 0) * 2 > rows.length) columns[next] = 'laneName'
  const place = bestOf(hits(isPlace), columns)
  if (place !== null) columns[place] = 'place'
  for (const wanted of ['name', 'function'] as const) {
    const free = columns.indexOf(null)
    if (free >= 0) columns[free] = wanted
  }
  return columns
}

/** The free column with the most hits; null: none has any. */
function bestOf(hits: readonly number[], columns: readonly (ExpectedColumn | null)[]): number | null {
  let best: number | null = null
  for (const [at, count] of hits.entries()) {
    if (columns[at] === null && count > 0 && (best === null || count > (hits[best] ?? 0))) best = at
  }
  return best
}
