import { type Cell, textOf } from './source-row.ts'

/** Who executes a service. `municipal-possible`: the state decides whether its municipalities do; `internal`: information or internal work. */
export const executors = ['municipal', 'municipal-possible', 'state', 'federal', 'internal', 'unknown'] as const
export type Executor = (typeof executors)[number]

/**
 * LeiKa-Typ → who executes it. 8 and 9 stand in the FIM-Portal's enumeration without a known meaning, between the informative
 * ones; 2/3a and 2/3b only there, read like 2a and 2b.
 * Source: code list of the LeiKa (LeiKa-Typisierung).
 */
export const leikaTypes: ReadonlyMap<string, Executor> = new Map([
  ['1', 'federal'],
  ['2', 'municipal-possible'],
  ['2a', 'state'],
  ['2b', 'municipal'],
  ['3', 'municipal-possible'],
  ['3a', 'state'],
  ['3b', 'municipal'],
  ['2/3', 'municipal-possible'],
  ['2/3a', 'state'],
  ['2/3b', 'municipal'],
  ['4', 'municipal-possible'],
  ['4a', 'state'],
  ['4b', 'municipal'],
  ['5', 'municipal'],
  ['6', 'internal'],
  ['7', 'internal'],
  ['8', 'internal'],
  ['9', 'internal'],
  ['10', 'internal'],
  ['11', 'internal'],
  ['12', 'internal'],
])

/** Everyone who executes a service of these types, each once; `unknown` when no type says so. */
export function executorsOf(types: readonly string[]): Executor[] {
  const found = new Set<Executor>()
  for (const type of types) {
    const executor = leikaTypes.get(type)
    if (executor) found.add(executor)
  }
  return found.size === 0 ? ['unknown'] : [...found]
}

export interface ReadTypes {
  types: string[]
  /** What stands there and is no LeiKa-Typ. */
  unknown: string[]
  /** `2/3` had become the second of March in a spreadsheet. */
  wasDate: boolean
}

/** The type codes of a cell such as `1, 2/3`. */
export function readTypes(cell: Cell | undefined): ReadTypes {
  const read: ReadTypes = { types: [], unknown: [], wasDate: false }
  if (typeof cell === 'number' && isSecondOfMarch(cell)) return { types: ['2/3'], unknown: [], wasDate: true }
  for (const part of textOf(cell).split(/[,;|\n]|\s(?:und|oder)\s/)) {
    const code = part
      .replace(/\s+/g, '')
      .toLowerCase()
      .replace(/^(leika-?)?typ:?/, '')
    if (code === '' || emptyMarks.has(code)) continue
    if (leikaTypes.has(code)) read.types.push(code)
    else if (secondOfMarch.test(code)) {
      read.types.push('2/3')
      read.wasDate = true
    } else read.unknown.push(part.trim())
  }
  read.types = [...new Set(read.types)]
  return read
}

const emptyMarks = new Set(['-', '–', '—', 'k.a.', 'ka', 'n/a', 'unbekannt', 'offen', 'ohne', 'keine'])
const secondOfMarch = /^0?2[.-]0?3\.?$|^0?2[.-]?(mrz|mär|mar|märz)\.?$|^(mar|mrz)-0?2$/

/** Spreadsheet dates count days from 30.12.1899. */
function isSecondOfMarch(serial: number): boolean {
  if (!Number.isInteger(serial) || serial < 30_000 || serial > 80_000) return false
  const date = new Date((serial - 25_569) * 86_400_000)
  return date.getUTCDate() === 2 && date.getUTCMonth() === 2
}
