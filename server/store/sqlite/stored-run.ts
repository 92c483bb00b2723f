import { z } from 'zod'
import { firstRun } from '../../../shared/run/next-run.ts'
import { type Run, runSchema } from '../../../shared/run/run.ts'

const partsSchema = z.record(z.string(), z.unknown())

/**
 * A run as an earlier version may have stored it. What is not understood any more starts anew, part by part: a workshop that is on must not
 * end because what "Moderation zeigt" pointed at has another form now. Phase and revision have to be right.
 */
export function readStoredRun(json: string): Run {
  const stored = partsSchema.parse(JSON.parse(json))
  const { phase, revision } = runSchema.pick({ phase: true, revision: true }).parse({
    phase: stored.phase,
    revision: stored.revision,
  })
  const parts = Object.entries(runSchema.shape).flatMap(([name, schema]) => {
    const part = schema.safeParse(stored[name])
    return part.success ? [[name, part.data] as const] : []
  })
  return runSchema.parse({ ...firstRun(phase), ...Object.fromEntries(parts), revision })
}
