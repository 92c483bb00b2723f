import { measureJson } from '../../shared/kit/measure-json.ts'
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
