import type { Phase } from '../../shared/domain/phase.ts'
import type { AgendaItem } from '../../shared/run/agenda.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'
import type { Run } from '../../shared/run/run.ts'
import { phaseText } from '../text/phase.ts'

/** A step of the workshop as it was and as it was planned; epoch ms. */
export interface StepRow {
  title: string
  phase: Phase
  status: 'done' | 'running' | 'skipped' | 'not-started'
  startedAt: number | null
  endedAt: number | null
  /** Null: no item of the agenda. `startsAt` null: nobody said when the workshop starts, and it has not. */
  planned: { startsAt: number | null; minutes: number } | null
}

interface StepSource {
  log: readonly LogEntry[]
  run: Pick<Run, 'agenda' | 'plannedStart' | 'past' | 'current'>
}

/** What was, in the order of time, also repeated; then what the agenda still holds. */
export function buildSteps({ log, run }: StepSource): StepRow[] {
  const ended = log.flatMap(({ event }) => (event.kind === 'step' ? [event] : []))
  const starts = [...ended.map(({ startedAt }) => startedAt), ...(run.current ? [run.current.startedAt] : [])]
  const plan = plannedTimes(run.agenda, run.plannedStart ?? (starts.length > 0 ? Math.min(...starts) : null))
  const itemOf = new Map(run.past.map(({ startedAt, itemId }) => [startedAt, itemId]))
  const was: StepRow[] = ended
    .map(({ title, phase, startedAt, endedAt }) => {
      const planned = plan.get(itemOf.get(startedAt) ?? '') ?? null
      return { title: nameOf(title, phase), phase, status: 'done' as const, startedAt, endedAt, planned }
    })
    .sort((a, b) => a.startedAt - b.startedAt)
  if (run.current) {
    const { itemId, title, phase, startedAt } = run.current
    const planned = plan.get(itemId ?? '') ?? null
    was.push({ title: nameOf(title, phase), phase, status: 'running', startedAt, endedAt: null, planned })
  }
  const begun = new Set([...itemOf.values(), run.current?.itemId])
  const rest = run.agenda
    .filter(({ id }) => !begun.has(id))
    .map(
      (item): StepRow => ({
        title: item.title,
        phase: item.phase,
        status: item.isSkipped ? 'skipped' : 'not-started',
        startedAt: null,
        endedAt: null,
        planned: plan.get(item.id) ?? null,
      }),
    )
  return [...was, ...rest]
}

/** A phase that was started beside the agenda has no title of its own. */
const nameOf = (title: string, phase: Phase) => title || phaseText.name[phase]

const minuteMs = 60_000

/** When each item is planned, if every one before it takes the minutes it was given; skipped ones take none. */
function plannedTimes(
  agenda: readonly AgendaItem[],
  start: number | null,
): Map<string, NonNullable<StepRow['planned']>> {
  const times = new Map<string, NonNullable<StepRow['planned']>>()
  let at = start
  for (const { id, minutes, isSkipped } of agenda) {
    times.set(id, { startsAt: isSkipped ? null : at, minutes })
    if (at !== null && !isSkipped) at += minutes * minuteMs
  }
  return times
}
