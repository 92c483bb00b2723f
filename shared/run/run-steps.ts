import { fail, type Result } from '../kit/result.ts'
import type { LogEvent } from './log-entry.ts'
import { maxPastSteps, type Run, type RunStep } from './run.ts'
import { changed, type RunChange, unchanged } from './run-change.ts'
import type { EventOf } from './run-event.ts'
import { timerOf } from './run-timer.ts'

interface StepContext {
  now: number
  waiting: readonly { name: string; count: number }[]
}

export function startItem(
  run: Run,
  event: EventOf<'start-item'>,
  context: StepContext,
): Result<RunChange, 'not-found' | 'changes-waiting'> {
  const item = run.agenda.find(({ id }) => id === event.itemId)
  if (!item) return fail('not-found')
  const left = leaveStep(run, item.phase, event.override, context)
  if (!left.ok) return left
  const step: RunStep = { itemId: item.id, title: item.title, phase: item.phase, startedAt: context.now }
  const agenda = item.isSkipped
    ? run.agenda.map((each) => (each === item ? { ...each, isSkipped: false } : each))
    : run.agenda
  const timer = item.minutes > 0 ? timerOf(context.now, item.minutes) : null
  return changed({ ...left.value.parts, agenda, phase: item.phase, current: step, timer }, left.value.log)
}

/** The phase that is on already is not started again: two moderators may choose it at once. */
export function startPhase(
  run: Run,
  event: EventOf<'start-phase'>,
  context: StepContext,
): Result<RunChange, 'changes-waiting'> {
  const { phase } = event
  if (phase === run.phase && (run.current !== null || phase === 'free')) return unchanged
  const left = leaveStep(run, phase, event.override, context)
  if (!left.ok) return left
  const step: RunStep = { itemId: null, title: '', phase, startedAt: context.now }
  return changed({ ...left.value.parts, phase, current: step }, left.value.log)
}

export function endStep(
  run: Run,
  event: EventOf<'end-step'>,
  context: StepContext,
): Result<RunChange, 'changes-waiting'> {
  if (run.current === null && run.phase === 'free') return unchanged
  const left = leaveStep(run, 'free', event.override, context)
  if (!left.ok) return left
  return changed({ ...left.value.parts, phase: 'free', current: null }, left.value.log)
}

/**
 * What is on now ends. What belongs to a step goes with it: practice, ready check, call, timer, the card on stage, and what was opened or
 * closed for single Ämter – else an Amt would stay closed in a phase that is meant for it. Hands, votes and "Moderation zeigt" go on.
 */
function leaveStep(
  run: Run,
  next: Run['phase'],
  override: string | undefined,
  { now, waiting }: StepContext,
): Result<RunChange, 'changes-waiting'> {
  const log: LogEvent[] = []
  if (run.phase === 'decision' && next !== 'decision' && waiting.length > 0) {
    if (override === undefined) return fail('changes-waiting')
    log.push({ kind: 'override', reason: override, waiting: waiting.map(({ name, count }) => ({ name, count })) })
  }
  const parts: RunChange['parts'] = { timer: null, stage: null, ready: null, call: null, laneAccess: [], practice: [] }
  if (run.current) {
    const { title, phase, startedAt } = run.current
    log.push({ kind: 'step', title, phase, startedAt, endedAt: now })
    parts.past = [...run.past, { ...run.current, endedAt: now }].slice(-maxPastSteps)
  }
  return changed(parts, log)
}
