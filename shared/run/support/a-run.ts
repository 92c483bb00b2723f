import type { BoardId, CardId, LaneId, ParticipantId } from '../../domain/ids.ts'
import type { Role } from '../../domain/participant.ts'
import type { Phase } from '../../domain/phase.ts'
import type { AgendaItem } from '../agenda.ts'
import { firstRun, type NextRun, nextRun, type RunContext } from '../next-run.ts'
import type { Run, RunPerson, RunStep } from '../run.ts'
import type { RunEvent } from '../run-event.ts'
import type { VoteDefinition, VoteId } from '../vote.ts'

/** Half past nine of some day. */
export const nineThirty = Date.UTC(2026, 10, 21, 8, 30)
export const minute = 60_000
export const boardId = 'hausen' as BoardId
export const laneId = 'ordnung' as LaneId
export const cardId = '99050048262000' as CardId

export const aPerson = (person: Partial<RunPerson> = {}): RunPerson => ({
  id: 'kim' as ParticipantId,
  name: 'Kim Adler',
  function: 'Sachbearbeitung',
  laneId,
  boardId,
  ...person,
})

export const anItem = (item: Partial<AgendaItem> = {}): AgendaItem => ({
  id: 'one',
  title: 'Zuordnung',
  phase: 'assignment',
  minutes: 20,
  speaker: '',
  isSkipped: false,
  ...item,
})

export const aStep = (step: Partial<RunStep> = {}): RunStep => ({
  itemId: 'one',
  title: 'Zuordnung',
  phase: 'assignment',
  startedAt: nineThirty - 10 * minute,
  ...step,
})

export const aRun = (run: Partial<Run> = {}): Run => ({ ...firstRun('free'), ...run })

/** In a phase, with a step that began ten minutes ago. */
export const aRunIn = (phase: Phase, run: Partial<Run> = {}): Run =>
  aRun({ phase, current: aStep({ itemId: null, title: '', phase }), ...run })

export const aVote: VoteDefinition = {
  id: 'vote-1' as VoteId,
  title: 'Fahrplan',
  question: { kind: 'decision', question: 'Gilt der Fahrplan?' },
  voicePer: 'lane',
  boardId: null,
  laneWeights: [],
}

export const aContext = (context: Partial<RunContext> & { role?: Role } = {}): RunContext => ({
  now: nineThirty,
  actor: { ...aPerson(), role: context.role ?? 'moderator' },
  waiting: [],
  tally: () => ({ kind: 'decision', voices: 3, yes: 2, no: 1, abstain: 0 }),
  boardIds: [boardId],
  ...context,
})

/** What an event gives that must be taken. */
export function after(run: Run, event: RunEvent, context: Parameters<typeof aContext>[0] = {}): NextRun {
  const next = nextRun(run, event, aContext(context))
  if (!next.ok) throw new Error(`${event.type} was refused: ${next.error}`)
  return next.value
}
