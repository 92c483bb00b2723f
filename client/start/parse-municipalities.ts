import { type Municipality, maxBoards } from '../../shared/domain/workshop.ts'

export type MunicipalityProblem =
  | { code: 'name-missing' }
  | { code: 'name-too-long' }
  | { code: 'ags-wrong'; text: string }
  /** A spreadsheet took the leading zero away. */
  | { code: 'ags-zero-lost'; text: string }
  | { code: 'duplicate-name'; line: number }
  | { code: 'duplicate-ags'; line: number }
  | { code: 'too-many' }

export type MunicipalityLine =
  | { line: number; text: string; municipality: Municipality }
  | { line: number; text: string; problem: MunicipalityProblem }

const maxNameLength = 120 // characters, as in municipalitySchema

/**
 * Reads one Kommune a line: a name, and perhaps its AGS before or behind it, parted by `;`, tab, comma or blank.
 * A twelve-digit ARS is turned into the AGS. Empty lines are skipped; lines are counted from 1.
 */
export function parseMunicipalities(text: string): MunicipalityLine[] {
  const lines: MunicipalityLine[] = []
  const lineByName = new Map<string, number>()
  const lineByAgs = new Map<string, number>()
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1
    const content = raw.trim()
    if (content === '') continue
    const read = readLine(content)
    if ('code' in read) {
      lines.push({ line, text: content, problem: read })
      continue
    }
    const sameName = lineByName.get(nameKey(read))
    const sameAgs = read.ags === null ? undefined : lineByAgs.get(read.ags)
    if (sameAgs !== undefined) {
      lines.push({ line, text: content, problem: { code: 'duplicate-ags', line: sameAgs } })
    } else if (sameName !== undefined) {
      lines.push({ line, text: content, problem: { code: 'duplicate-name', line: sameName } })
    } else if (lineByName.size >= maxBoards) {
      lines.push({ line, text: content, problem: { code: 'too-many' } })
    } else {
      lineByName.set(nameKey(read), line)
      if (read.ags !== null) lineByAgs.set(read.ags, line)
      lines.push({ line, text: content, municipality: read })
    }
  }
  return lines
}

/** Those that can be used, in the order of the text. */
export function usableMunicipalities(lines: readonly MunicipalityLine[]): Municipality[] {
  return lines.flatMap((line) => ('municipality' in line ? [line.municipality] : []))
}

function readLine(content: string): Municipality | MunicipalityProblem {
  const { digits, rest } = splitKey(content)
  const name = rest.replace(/^[\s;,]+|[\s;,]+$/g, '').replace(/\s+/g, ' ')
  if (name === '') return { code: 'name-missing' }
  if (name.length > maxNameLength) return { code: 'name-too-long' }
  if (digits === null) return { name, ags: null }
  const ags = digits.length === 12 ? digits.slice(0, 5) + digits.slice(9) : digits
  if (/^(0[1-9]|1[0-6])\d{6}$/.test(ags)) return { name, ags }
  return /^[1-9]\d{6}$/.test(ags) ? { code: 'ags-zero-lost', text: ags } : { code: 'ags-wrong', text: digits }
}

/** A number at either end is meant as the key when a separator parts it from the name, or when it is as long as one. */
function splitKey(content: string): { digits: string | null; rest: string } {
  const front = /^(\d[\d ]*)(?:\s*[;,\t]\s*|\s+)(?=\D)(.*)$/.exec(content)
  if (front?.[1] !== undefined) return { digits: front[1].replaceAll(' ', ''), rest: front[2] ?? '' }
  const behindSeparator = /^(.*)[;\t]\s*([^;\t]*)$/.exec(content)
  if (behindSeparator?.[2]) return { digits: behindSeparator[2].replaceAll(' ', ''), rest: behindSeparator[1] ?? '' }
  const back = /^(.*\D)(\d{7,})$/.exec(content)
  if (back?.[2] !== undefined) return { digits: back[2], rest: back[1] ?? '' }
  return /^\d+$/.test(content) ? { digits: content, rest: '' } : { digits: null, rest: content }
}

/** Frankfurt am Main and Frankfurt (Oder) differ; a city and a Kreis of one name are told apart by their AGS. */
function nameKey(municipality: Municipality): string {
  return `${municipality.name.toLowerCase()}|${municipality.ags ?? ''}`
}
