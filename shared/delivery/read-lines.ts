import { readDay } from '../catalogue/day-cell.ts'
import { type KeyProblem, readKeys } from '../catalogue/leika-key-cell.ts'
import { foldWord, lineOf } from '../catalogue/source-row.ts'
import type { LeikaKey } from '../domain/public-service.ts'
import type { PastedRow } from '../people/pasted-rows.ts'
import { type PageUrlProblem, readPageUrl } from './page-url.ts'

/** Which service a line means: by its key, else by its name. */
export type NamedService = { kind: 'key'; key: LeikaKey } | { kind: 'name'; name: string }

/** What a line says about the page of a service. */
export interface PageLine {
  line: number
  service: NamedService
  url: string
  /** As the line calls it; empty: not at all. */
  unit: string
  day: string | null
}

export type LineProblem = KeyProblem | PageUrlProblem | 'several-keys' | 'service-missing' | 'quote-open' | 'too-many'

export interface ProblemLine<P> {
  line: number
  text: string
  problem: P
}

type Column = 'key' | 'name' | 'url' | 'unit' | 'day'

const headers: Record<string, Column> = {
  schluessel: 'key',
  leika: 'key',
  leikaid: 'key',
  leikakey: 'key',
  leikaschluessel: 'key',
  leistungsschluessel: 'key',
  key: 'key',
  name: 'name',
  leistung: 'name',
  leistungsname: 'name',
  leistungsbezeichnung: 'name',
  bezeichnung: 'name',
  titel: 'name',
  url: 'url',
  link: 'url',
  seite: 'url',
  webseite: 'url',
  adresse: 'url',
  internetadresse: 'url',
  webadresse: 'url',
  adressederseite: 'url',
  einheit: 'unit',
  organisationseinheit: 'unit',
  zustaendigestelle: 'unit',
  stelle: 'unit',
  datum: 'day',
  gesehenam: 'day',
  zuletztgesehen: 'day',
  abgerufenam: 'day',
  geprueftam: 'day',
}

/** Lines of one paste: no municipality has more services. */
export const maxPageLines = 20_000

/**
 * Lines `key or name; address`, also with unit and day, with or without a header. Without one, an address is known by its `://` and a key
 * by its digits; where no cell has an address, the last one is meant to be it.
 */
export function readPageLines(rows: readonly PastedRow[]): {
  lines: PageLine[]
  problems: ProblemLine<LineProblem>[]
} {
  const header = rows[0] ? columnsOfHeader(rows[0]) : null
  const lines: PageLine[] = []
  const problems: ProblemLine<LineProblem>[] = []
  for (const row of header ? rows.slice(1) : rows) {
    const read = lines.length < maxPageLines ? readLine(row, header) : 'too-many'
    if (typeof read === 'string') problems.push({ line: row.line, text: row.text.slice(0, 200), problem: read })
    else lines.push(read)
  }
  return { lines, problems }
}

function columnsOfHeader({ cells }: PastedRow): (Column | null)[] | null {
  const columns = cells.map((cell) => headers[foldWord(cell)] ?? null)
  const isHeader = columns.includes('url') && (columns.includes('key') || columns.includes('name'))
  return isHeader ? columns : null
}

function readLine(row: PastedRow, header: readonly (Column | null)[] | null): PageLine | LineProblem {
  if (row.isQuoteOpen) return 'quote-open'
  const cells = header ? namedCells(row, header) : foundCells(row)
  const service = serviceIn(cells)
  if (typeof service === 'string') return service
  const url = readPageUrl(cells.url)
  if (!url.ok) return url.error
  const day = readDay(cells.day)
  return { line: row.line, service, url: url.value, unit: cells.unit, day: day === 'unclear' ? null : day }
}

type Cells = Record<Column, string>

function namedCells({ cells }: PastedRow, header: readonly (Column | null)[]): Cells {
  const at = (column: Column) => cells[header.indexOf(column)]
  const cell = (column: Column) => cellText(at(column))
  return { key: at('key') ?? '', name: cell('name'), url: cell('url'), unit: cell('unit'), day: cell('day') }
}

/** One line, without the mark that tables put before text. */
const cellText = (cell: string | undefined) => lineOf(cell).replace(/^'/, '')

const looksLikeUrl = /^<?[a-z][a-z0-9+.-]*:\/\//i
/** Digits and what people put between them; also what a spreadsheet makes of them. */
const looksLikeKey = /^'?\s*(?:urn:de:fim:leika:leistung:.*|\d[\d\s.,\-/_]*(?:e[+-]?\d+)?)$/i

function foundCells(row: PastedRow): Cells {
  const cells = partsOf(row).map(cellText)
  const last = cells.length - 1
  const found = cells.findIndex((cell) => looksLikeUrl.test(cell))
  const url = found >= 0 ? found : last > 0 ? last : -1
  const others = cells.filter((cell, at) => at !== url && cell !== '')
  const key = others.find((cell) => looksLikeKey.test(cell))
  const name = others.filter((cell) => cell !== key)
  // what comes behind the address is no part of the name
  const before = name.filter((cell) => cells.indexOf(cell) < url)
  return { key: key ?? '', name: before.join(', '), url: cells[url] ?? '', unit: '', day: '' }
}

/** A line without a separator may still have a blank before the address. */
function partsOf({ cells }: PastedRow): readonly string[] {
  const [only = '', ...others] = cells
  const parted = /^(.*\S)\s+(https?:\/\/\S+)\s*$/i.exec(only)
  return others.length === 0 && parted ? [parted[1] ?? '', parted[2] ?? ''] : cells
}

function serviceIn({ key, name }: Cells): NamedService | LineProblem {
  const read = readKeys(key)
  if (!read.ok) return read.reason
  const [first, ...others] = read.keys
  if (others.length > 0) return 'several-keys'
  if (first !== undefined) return { kind: 'key', key: first }
  return name === '' ? 'service-missing' : { kind: 'name', name }
}
