import { type LeikaKey, leikaKeySchema } from '../domain/public-service.ts'
import { type Cell, textOf } from './source-row.ts'

export type KeyProblem = 'key-scientific' | 'key-malformed' | 'test-row'
export type ReadKeys = { ok: true; keys: LeikaKey[] } | { ok: false; reason: KeyProblem; value: string }

/**
 * The LeiKa keys in a cell: none ("nicht im LeiKa", empty), one, or several line by line or separated by commas.
 * A spreadsheet's rounded form (`9,90501E+13`) is an error: the lost digits cannot be guessed.
 */
export function readKeys(cell: Cell | undefined): ReadKeys {
  const text = typeof cell === 'number' ? numberText(cell) : textOf(cell)
  const keys: LeikaKey[] = []
  for (const part of text.split(/[\n,;|](?!\d+e)/i)) {
    const word = part.trim()
    if (word === '' || isNoKey(word)) continue
    const digits = word
      .replace(/^'/, '')
      .replace(/^urn:de:fim:leika:leistung:/i, '')
      .replace(/^(\d{14})[.,]0+$/, '$1') // a whole number that a program wrote with a decimal place
      .replace(/[\s.\-/_]/g, '')
    const key = leikaKeySchema.safeParse(digits)
    if (key.success) keys.push(key.data)
    else if (testKeys.has(digits)) return { ok: false, reason: 'test-row', value: word }
    else if (scientific.test(text.trim())) return { ok: false, reason: 'key-scientific', value: text.trim() }
    else return { ok: false, reason: 'key-malformed', value: text }
  }
  return { ok: true, keys: [...new Set(keys)] }
}

/** Keys of rows that somebody left in the list of 2019 while trying the database out. */
const testKeys = new Set(['25323525', '3233'])
const scientific = /^\d+([.,]\d+)?e[+-]?\d+$/i
const noKeyWords =
  /^(nicht (im|in) (dem |der )?leika.*|nicht vorhanden|kein(e|er)?( leika| schlüssel| angabe)?.*|ohne( leika| schlüssel)?.*|unbekannt|offen|noch offen|folgt|entfällt|neu|n\.? ?v\.?|n\/a|k\.? ?a\.?|null|none|[-–—?x0]+)$/i

function isNoKey(word: string): boolean {
  return noKeyWords.test(word.replace(/\s+/g, ' '))
}

/** Exact as long as the workbook's number is a whole one that a double holds; anything else is shown as it is and refused. */
function numberText(value: number): string {
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value)
}
