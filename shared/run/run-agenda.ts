import { canonicalJson } from '../kit/canonical-json.ts'
import { fail, type Result } from '../kit/result.ts'
import type { Run } from './run.ts'
import { changed, type RunChange, unchanged } from './run-change.ts'
import type { EventOf } from './run-event.ts'

export function skipItem(run: Run, event: EventOf<'skip-item'>): Result<RunChange, 'not-found'> {
  const item = run.agenda.find(({ id }) => id === event.itemId)
  if (!item) return fail('not-found')
  if (item.isSkipped === event.isSkipped) return unchanged
  return changed({ agenda: run.agenda.map((each) => (each === item ? { ...each, isSkipped: event.isSkipped } : each)) })
}

/** What is on now goes on, in its phase and with its timer, even when its item is gone; only its title follows the agenda. */
export function setAgenda(run: Run, { agenda, plannedStart }: EventOf<'set-agenda'>): Result<RunChange, never> {
  const { current } = run
  const item = current?.itemId ? agenda.find(({ id }) => id === current.itemId) : undefined
  const parts: RunChange['parts'] = {}
  if (canonicalJson(agenda) !== canonicalJson(run.agenda)) parts.agenda = agenda
  if (plannedStart !== run.plannedStart) parts.plannedStart = plannedStart
  if (current && item && item.title !== current.title) parts.current = { ...current, title: item.title }
  return changed(parts)
}
