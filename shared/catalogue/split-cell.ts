import type { LeikaKey } from '../domain/public-service.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { lineOf, linesOf } from './source-row.ts'

export interface NamedKey {
  name: string
  key: LeikaKey | null
}

const maxInCell = 200

/**
 * The services in a cell of names, line by line. As many keys as lines: they belong together in order. One key: one service, the
 * lines are a wrapped name. One name with several keys: a service for each key. No key: every line that begins like a name
 * (capital, digit, quote, bracket) is a service, others continue the line above.
 * Errors: `lines-differ` when names and keys cannot be paired; `too-many-in-cell` when somebody put a whole list into it.
 */
export function splitCell(
  names: string,
  keys: readonly LeikaKey[],
): Result<NamedKey[], 'lines-differ' | 'too-many-in-cell'> {
  const lines = linesOf(names)
  const whole = lineOf(names)
  if (whole === '') return ok([])
  if (keys.length > maxInCell || (keys.length !== 1 && lines.length > maxInCell)) return fail('too-many-in-cell')
  if (keys.length === 1) return ok([{ name: whole, key: keys[0] ?? null }])
  if (keys.length === 0) return ok(joinWrapped(lines).map((name) => ({ name, key: null })))
  if (lines.length === 1) return ok(keys.map((key) => ({ name: whole, key })))
  if (lines.length !== keys.length) return fail('lines-differ')
  return ok(lines.map((name, index) => ({ name, key: keys[index] ?? null })))
}

function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const above = joined.at(-1)
    if (above === undefined || (/^[\p{Lu}\d„"'»(]/u.test(line) && !/[-–,(/]$/.test(above))) joined.push(line)
    else joined[joined.length - 1] = `${above} ${line}`
  }
  return joined
}
