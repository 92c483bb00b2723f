import { ok } from '../kit/result.ts'
import type { LogEvent } from './log-entry.ts'
import type { Run } from './run.ts'

/** What an event changes: the parts of the run that differ, and what the log tells. No parts: the run stays the very same. */
export interface RunChange {
  parts: Partial<Omit<Run, 'revision'>>
  log: LogEvent[]
}

type Changed = { ok: true; value: RunChange }

export const changed = (parts: RunChange['parts'], log: LogEvent[] = []): Changed => ok({ parts, log })
export const unchanged: Changed = changed({})
