import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { type FileProblem, importLimits } from './limits.ts'

/** The JSON value of a text. Depth and number of values are measured before anything is built. */
export function readJson(text: string): Result<unknown, FileProblem> {
  const measured = measureJson(text)
  if (measured.depth > importLimits.jsonDepth) return fail('json-too-deep')
  if (measured.values > importLimits.jsonValues) return fail('json-too-large')
  try {
    const value: unknown = JSON.parse(text)
    return ok(value)
  } catch {
    return fail('json-broken') // JSON.parse has no other way to say so
  }
}

function measureJson(text: string): { depth: number; values: number } {
  let depth = 0
  let deepest = 0
  let values = 1
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === backslash) index++
      else if (code === quote) inString = false
    } else if (code === quote) inString = true
    else if (code === comma) values++
    else if (code === openBrace || code === openBracket) deepest = Math.max(deepest, ++depth)
    else if (code === closeBrace || code === closeBracket) depth--
  }
  return { depth: deepest, values }
}

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d
