import { describe, expect, test } from 'vitest'
import type { BoardId } from '../domain/ids.ts'
import { type Role, roleSchema } from '../domain/participant.ts'
import { logEventSchema } from './log-entry.ts'
import { nextRun, type RunRefusal } from './next-run.ts'
import { type Run, runSchema } from './run.ts'
import { moderationEventSchema, personalEventSchema, type RunEvent, runEventSchema } from './run-event.ts'
import {
  aContext,
  anItem,
  aPerson,
  aRun,
  aRunIn,
  aStep,
  aVote,
  boardId,
  cardId,
  laneId,
  minute,
  nineThirty,
} from './support/a-run.ts'
import type { VoteId } from './vote.ts'

const timer = { startedAt: nineThirty - minute, endsAt: nineThirty + minute, extra: [] }
const vote = { definition: aVote, openedAt: nineThirty - minute, voices: 2, outcome: null }
const result = { kind: 'decision' as const, voices: 3, yes: 2, no: 1, abstain: 0 }
const shown = {
  boardId,
  view: 'assignment' as const,
  filter: { text: '', topics: [], lanes: [], executors: [], states: [], suggested: [], own: false },
  topCard: null,
  topLane: null,
}
const agenda = [anItem(), anItem({ id: 'two', title: 'Pause', phase: 'free', minutes: 0, isSkipped: true })]

/** Every situation that some event tells apart. */
const states = {
  new: aRun(),
  phaseOnly: aRun({ phase: 'assignment' }),
  agenda: aRun({ agenda }),
  step: aRun({ phase: 'assignment', agenda, current: aStep() }),
  practice: aRunIn('practice'),
  practised: aRunIn('practice', {
    practice: [{ person: aPerson(), moved: true, undone: false, input: 'mouse', error: null }],
  }),
  decision: aRunIn('decision', { agenda }),
  timer: aRunIn('assignment', { timer }),
  shown: aRunIn('opening', { shown: { ...shown, by: aPerson() } }),
  stage: aRunIn('disputes', { stage: { boardId, card: cardId, since: nineThirty - minute } }),
  hand: aRunIn('opening', { hands: [{ person: aPerson(), at: nineThirty - minute }] }),
  asked: aRunIn('assignment', { ready: { askedAt: nineThirty - minute, question: '', people: [] } }),
  allReady: aRunIn('assignment', { ready: { askedAt: nineThirty - minute, question: '', people: [aPerson().id] } }),
  call: aRunIn('assignment', { call: { boardId, laneId, at: nineThirty - minute } }),
  laneClosed: aRunIn('assignment', { laneAccess: [{ boardId, laneId, access: 'closed' }] }),
  voteOpen: aRunIn('vote', { vote }),
  voteClosed: aRunIn('vote', { vote: { ...vote, outcome: { closedAt: nineThirty - minute, result } } }),
  corrected: aRunIn('followup', { correctionsUntil: '2026-11-30' }),
} satisfies Record<string, Run>
type State = keyof typeof states

/** `same`: the very same run; else the parts that differ, or the refusal. */
type Outcome = 'same' | RunRefusal | (keyof Run)[]
type Row = { event: RunEvent; else: Outcome } & Partial<Record<State, Outcome>>

const leaving: (keyof Run)[] = ['current', 'past', 'phase']
const rows: Row[] = [
  {
    event: { type: 'start-item', itemId: 'one' },
    else: 'not-found',
    agenda: ['current', 'phase', 'timer'],
    step: ['current', 'past', 'timer'],
    decision: 'changes-waiting',
  },
  {
    event: { type: 'start-phase', phase: 'assignment' },
    else: leaving,
    new: ['current', 'phase'],
    phaseOnly: ['current'],
    agenda: ['current', 'phase'],
    step: 'same',
    practised: [...leaving, 'practice'],
    decision: 'changes-waiting',
    timer: 'same',
    stage: [...leaving, 'stage'],
    asked: 'same',
    allReady: 'same',
    call: 'same',
    laneClosed: 'same',
  },
  {
    event: { type: 'end-step' },
    else: leaving,
    new: 'same',
    phaseOnly: ['phase'],
    agenda: 'same',
    practised: [...leaving, 'practice'],
    decision: 'changes-waiting',
    timer: [...leaving, 'timer'],
    stage: [...leaving, 'stage'],
    asked: [...leaving, 'ready'],
    allReady: [...leaving, 'ready'],
    call: ['call', ...leaving],
    laneClosed: ['current', 'laneAccess', 'past', 'phase'],
  },
  {
    event: { type: 'end-step', override: 'Feierabend' },
    else: leaving,
    new: 'same',
    phaseOnly: ['phase'],
    agenda: 'same',
    practised: [...leaving, 'practice'],
    timer: [...leaving, 'timer'],
    stage: [...leaving, 'stage'],
    asked: [...leaving, 'ready'],
    allReady: [...leaving, 'ready'],
    call: ['call', ...leaving],
    laneClosed: ['current', 'laneAccess', 'past', 'phase'],
  },
  {
    event: { type: 'skip-item', itemId: 'one', isSkipped: true },
    else: 'not-found',
    agenda: ['agenda'],
    step: ['agenda'],
    decision: ['agenda'],
  },
  {
    event: { type: 'skip-item', itemId: 'two', isSkipped: true },
    else: 'not-found',
    agenda: 'same',
    step: 'same',
    decision: 'same',
  },
  {
    event: { type: 'set-agenda', agenda, plannedStart: null },
    else: ['agenda'],
    agenda: 'same',
    step: 'same',
    decision: 'same',
  },
  {
    event: { type: 'set-agenda', agenda: [], plannedStart: nineThirty },
    else: ['plannedStart'],
    agenda: ['agenda', 'plannedStart'],
    step: ['agenda', 'plannedStart'],
    decision: ['agenda', 'plannedStart'],
  },
  { event: { type: 'start-timer', minutes: 5 }, else: ['timer'] },
  { event: { type: 'add-time', minutes: 5, lanes: null }, else: 'no-timer', timer: ['timer'] },
  { event: { type: 'add-time', minutes: 5, lanes: [{ boardId, laneId }] }, else: 'no-timer', timer: ['timer'] },
  { event: { type: 'stop-timer' }, else: 'same', timer: ['timer'] },
  { event: { type: 'show-view', shown }, else: ['shown'], shown: 'same' },
  { event: { type: 'stop-showing' }, else: 'same', shown: ['shown'] },
  { event: { type: 'stage-card', boardId, card: cardId }, else: ['stage'], stage: 'same' },
  { event: { type: 'clear-stage' }, else: 'same', stage: ['stage'] },
  {
    event: { type: 'decide', boardId, card: cardId, laneId, reason: 'So ist es', decidedBy: 'Plenum' },
    else: 'same',
    stage: ['stage'],
  },
  {
    event: { type: 'park', boardId, card: cardId, owner: 'Kim', dueDate: '2026-12-01', reason: 'Offen' },
    else: 'same',
    stage: ['stage'],
  },
  { event: { type: 'lower-hand', participantId: aPerson().id }, else: 'same', hand: ['hands'] },
  { event: { type: 'lower-all-hands' }, else: 'same', hand: ['hands'] },
  { event: { type: 'ask-ready', question: '' }, else: ['ready'] },
  { event: { type: 'end-ready' }, else: 'same', asked: ['ready'], allReady: ['ready'] },
  { event: { type: 'call-lane', boardId, laneId }, else: ['call'] },
  { event: { type: 'end-call' }, else: 'same', call: ['call'] },
  { event: { type: 'set-lane-access', boardId, laneId, access: 'closed' }, else: ['laneAccess'], laneClosed: 'same' },
  { event: { type: 'set-lane-access', boardId, laneId, access: 'open' }, else: ['laneAccess'] },
  { event: { type: 'set-lane-access', boardId, laneId, access: 'follow' }, else: 'same', laneClosed: ['laneAccess'] },
  { event: { type: 'set-corrections', until: '2026-11-30' }, else: ['correctionsUntil'], corrected: 'same' },
  { event: { type: 'set-corrections', until: '2026-11-21' }, else: ['correctionsUntil'] }, // until tonight
  { event: { type: 'set-corrections', until: '2026-11-20' }, else: 'day-over' },
  { event: { type: 'set-corrections', until: null }, else: 'same', corrected: ['correctionsUntil'] },
  {
    event: { type: 'open-vote', definition: aVote },
    else: ['vote'],
    voteOpen: 'vote-running',
    voteClosed: 'vote-over',
  },
  { event: { type: 'close-vote', voteId: aVote.id }, else: 'not-found', voteOpen: ['vote'], voteClosed: 'vote-over' },
  { event: { type: 'cancel-vote', voteId: aVote.id }, else: 'not-found', voteOpen: ['vote'], voteClosed: 'vote-over' },
  {
    event: { type: 'dismiss-vote', voteId: aVote.id },
    else: 'not-found',
    voteOpen: 'vote-running',
    voteClosed: ['vote'],
  },
  { event: { type: 'dismiss-vote', voteId: 'other' as VoteId }, else: 'not-found' },
  { event: { type: 'raise-hand' }, else: ['hands'], hand: 'same' },
  { event: { type: 'lower-own-hand' }, else: 'same', hand: ['hands'] },
  { event: { type: 'say-ready', isReady: true }, else: 'nothing-asked', asked: ['ready'], allReady: 'same' },
  { event: { type: 'say-ready', isReady: false }, else: 'nothing-asked', asked: 'same', allReady: ['ready'] },
  {
    event: { type: 'report-practice', moved: true, undone: false, input: 'mouse', error: null },
    else: 'same',
    practice: ['practice'],
    practised: 'same',
  },
  {
    event: { type: 'report-practice', moved: true, undone: true, input: 'mouse', error: null },
    else: 'same',
    practice: ['practice'],
    practised: ['practice'],
  },
]
const stateNames = Object.keys(states) as State[]
const waiting = [{ name: 'Ute Brandt', count: 3 }]
/** Who leads does everything, but that she does not answer her own question. */
const actorOf = (event: RunEvent): Role => (event.type === 'say-ready' ? 'representative' : 'moderator')

test('the table has every event', () => {
  const all = [...moderationEventSchema.options, ...personalEventSchema.options].map(
    (option) => option.shape.type.value,
  )
  expect(all.filter((type) => rows.every(({ event }) => event.type !== type))).toEqual([])
  for (const { event } of rows) expect(runEventSchema.parse(event)).toEqual(event)
})

describe.each(rows.map((row) => [JSON.stringify(row.event), row] as const))('%s', (_, row) => {
  test.each(stateNames)('in the state "%s"', (name) => {
    const run: Run = freeze(structuredClone(states[name]))
    const next = nextRun(run, row.event, aContext({ role: actorOf(row.event), waiting }))
    expect(outcomeOf(run, next)).toEqual(row[name] ?? row.else)
    if (!next.ok) return
    expect(runSchema.parse(next.value.run)).toEqual(next.value.run)
    expect(next.value.log.map((entry) => logEventSchema.parse(entry))).toEqual(next.value.log)
  })
})

function outcomeOf(run: Run, next: ReturnType<typeof nextRun>): Outcome {
  if (!next.ok) return next.error
  if (next.value.run === run) return 'same'
  const now = next.value.run
  expect(now.revision).toBe(run.revision + 1)
  const parts = (Object.keys(now) as (keyof Run)[]).filter(
    (part) => JSON.stringify(now[part]) !== JSON.stringify(run[part]),
  )
  return parts.filter((part) => part !== 'revision').sort()
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const member of Object.values(Object.freeze(value))) freeze(member)
  return value
}

describe('who may', () => {
  const everybody: Role[] = ['moderator', 'representative', 'guest']
  const whoMay: Record<string, Role[]> = {
    'raise-hand': everybody,
    'lower-own-hand': everybody,
    'report-practice': everybody,
    'say-ready': ['representative', 'guest'],
  }
  test.each(rows.map(({ event }) => [event.type, event] as const))('%s', (type, event) => {
    const mayNot = roleSchema.options.filter((role) => {
      const next = nextRun(states.new, event, aContext({ role }))
      return !next.ok && next.error === 'not-allowed'
    })
    expect(mayNot).toEqual(roleSchema.options.filter((role) => !(whoMay[type] ?? ['moderator']).includes(role)))
  })
})

test.each<RunEvent>([
  { type: 'stage-card', boardId: 'strange' as BoardId, card: cardId },
  { type: 'decide', boardId: 'strange' as BoardId, card: cardId, laneId, reason: 'x', decidedBy: 'x' },
  { type: 'park', boardId: 'strange' as BoardId, card: cardId, owner: 'x', dueDate: '2026-12-01', reason: 'x' },
  { type: 'call-lane', boardId: 'strange' as BoardId, laneId },
  { type: 'set-lane-access', boardId: 'strange' as BoardId, laneId, access: 'open' },
  { type: 'show-view', shown: { ...shown, boardId: 'strange' as BoardId } },
  { type: 'add-time', minutes: 1, lanes: [{ boardId: 'strange' as BoardId, laneId }] },
  { type: 'open-vote', definition: { ...aVote, boardId: 'strange' as BoardId } },
])('a board of another workshop is not found: $type', (event) => {
  expect(nextRun(states.timer, event, aContext())).toEqual({ ok: false, error: 'not-found' })
})
