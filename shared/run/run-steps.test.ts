import { expect, test } from 'vitest'
import { nextRun } from './next-run.ts'
import { maxPastSteps } from './run.ts'
import {
  aContext,
  after,
  anItem,
  aPerson,
  aRun,
  aRunIn,
  aStep,
  boardId,
  cardId,
  laneId,
  minute,
  nineThirty,
} from './support/a-run.ts'

const step = aStep()
const ended = { ...step, endedAt: nineThirty }

test('an item brings its phase, its countdown and a line of the log about what was on before', () => {
  const agenda = [anItem(), anItem({ id: 'two', title: 'Annahme', phase: 'acceptance', minutes: 5 })]
  const { run, log } = after(aRun({ phase: 'assignment', agenda, current: step }), {
    type: 'start-item',
    itemId: 'two',
  })
  expect(run).toEqual(
    aRun({
      revision: 1,
      phase: 'acceptance',
      agenda,
      current: { itemId: 'two', title: 'Annahme', phase: 'acceptance', startedAt: nineThirty },
      past: [ended],
      timer: { startedAt: nineThirty, endsAt: nineThirty + 5 * minute, extra: [] },
    }),
  )
  const { itemId: _, ...facts } = ended
  expect(log).toEqual([{ kind: 'step', ...facts }])
})

test('an item without a planned length runs without a countdown', () => {
  const agenda = [anItem({ minutes: 0 })]
  const timer = { startedAt: 0, endsAt: nineThirty, extra: [] }
  expect(after(aRun({ agenda, timer }), { type: 'start-item', itemId: 'one' }).run.timer).toBeNull()
})

test('a skipped item that is started is no longer skipped', () => {
  const agenda = [anItem({ isSkipped: true }), anItem({ id: 'two', isSkipped: true })]
  const { run } = after(aRun({ agenda }), { type: 'start-item', itemId: 'one' })
  expect(run.agenda.map(({ isSkipped }) => isSkipped)).toEqual([false, true])
})

test('an item that is on can be started again, and one that is over can be repeated', () => {
  const agenda = [anItem()]
  const again = after(aRun({ phase: 'assignment', agenda, current: step }), { type: 'start-item', itemId: 'one' })
  expect(again.run.past).toEqual([ended])
  expect(again.run.current).toEqual({ ...step, startedAt: nineThirty })
})

test('what belongs to a step goes with it; hands and votes go on', () => {
  const hands = [{ person: aPerson(), at: nineThirty }]
  const before = aRunIn('assignment', {
    timer: { startedAt: 0, endsAt: nineThirty, extra: [] },
    stage: { boardId, card: cardId, since: 0 },
    ready: { askedAt: 0, question: '', people: [] },
    call: { boardId, laneId, at: 0 },
    laneAccess: [{ boardId, laneId, access: 'closed' }],
    practice: [{ person: aPerson(), moved: true, undone: true, input: 'touch', error: null }],
    hands,
  })
  const { run } = after(before, { type: 'start-phase', phase: 'roadmap' })
  expect(run).toEqual(
    aRun({
      revision: 1,
      phase: 'roadmap',
      current: { itemId: null, title: '', phase: 'roadmap', startedAt: nineThirty },
      past: [{ itemId: null, title: '', phase: 'assignment', startedAt: step.startedAt, endedAt: nineThirty }],
      hands,
    }),
  )
})

test('the run keeps the last steps only', () => {
  const past = Array.from({ length: maxPastSteps }, (_, index) => ({ ...ended, title: `Schritt ${index}` }))
  const { run } = after(aRunIn('assignment', { past }), { type: 'end-step' })
  expect(run.past).toHaveLength(maxPastSteps)
  expect(run.past.at(0)?.title).toBe('Schritt 1')
  expect(run.past.at(-1)?.endedAt).toBe(nineThirty)
})

test('a title that is changed meanwhile is the one that the log tells; the phase stays', () => {
  const agenda = [anItem({ title: 'Zuordnung, zweiter Teil', phase: 'roadmap' })]
  const { run } = after(aRun({ phase: 'assignment', agenda: [anItem()], current: step }), {
    type: 'set-agenda',
    agenda,
    plannedStart: null,
  })
  expect(run.current).toEqual({ ...step, title: 'Zuordnung, zweiter Teil' })
  expect(run.phase).toBe('assignment')
})

const waiting = [
  { name: 'Ute Brandt', count: 3 },
  { name: 'Jo Amsel', count: 1 },
]

test('the decision ends once nobody has changes that are not saved', () => {
  const run = aRunIn('decision')
  const end = { type: 'end-step' as const }
  expect(nextRun(run, end, aContext({ waiting }))).toEqual({ ok: false, error: 'changes-waiting' })
  expect(after(run, end).log).toHaveLength(1)
})

test('a phase alone, without a step, is guarded as well', () => {
  const next = nextRun(aRun({ phase: 'decision' }), { type: 'start-phase', phase: 'followup' }, aContext({ waiting }))
  expect(next).toEqual({ ok: false, error: 'changes-waiting' })
})

test('the moderation ends it all the same with a reason, and the log names those who had changes', () => {
  const { run, log } = after(aRunIn('decision'), { type: 'end-step', override: 'Leitung ist offline' }, { waiting })
  expect(run.phase).toBe('free')
  expect(log[0]).toEqual({ kind: 'override', reason: 'Leitung ist offline', waiting })
  expect(log[1]?.kind).toBe('step')
})

test('a reason that was not needed is not told', () => {
  const { log } = after(aRunIn('decision'), { type: 'end-step', override: 'Leitung ist offline' })
  expect(log.map(({ kind }) => kind)).toEqual(['step'])
})

test('a step from decision to decision leaves nothing, and is not held up', () => {
  const agenda = [anItem({ phase: 'decision' })]
  expect(nextRun(aRunIn('decision', { agenda }), { type: 'start-item', itemId: 'one' }, aContext({ waiting })).ok).toBe(
    true,
  )
})
