import { expect, test } from 'vitest'
import { type Assignment, assignmentSchema } from '../domain/decisions.ts'
import { laneIdSchema, participantIdSchema } from '../domain/ids.ts'
import { phaseSchema } from '../domain/phase.ts'
import { type Actor, mayAssign, maySchedule, mayWork, type WriteRefusal } from './may-write.ts'
import { openWorkIn } from './phase-rights.ts'

const anna = participantIdSchema.parse('anna')
const own = laneIdSchema.parse('amt-32')
const other = laneIdSchema.parse('amt-50')
const third = laneIdSchema.parse('amt-61')
const actor = (change: Partial<Actor> = {}): Actor => ({
  id: anna,
  role: 'representative',
  laneId: own,
  phase: 'assignment',
  laneAccess: null,
  ...change,
})
const assignment = (change: Partial<Assignment>): Assignment =>
  assignmentSchema.parse({ lane: null, state: 'confirmed', by: 'anna', ...change })
const answer = (result: ReturnType<typeof mayAssign>): WriteRefusal | 'ok' => (result.ok ? 'ok' : result.error)

const onOwn = assignment({ lane: own })
const onOther = assignment({ lane: other, by: participantIdSchema.parse('bert') })
const offeredToUs = assignment({ lane: other, state: 'offered', target: own })
const offeredToThird = assignment({ lane: other, state: 'offered', target: third })

test.each<[string, Assignment | undefined, Assignment, WriteRefusal | 'ok']>([
  ['takes a card that nobody has', undefined, onOwn, 'ok'],
  ['takes a card that was given back', assignment({ lane: null, state: 'unsure' }), onOwn, 'ok'],
  ['gives an open card to another Amt', undefined, assignment({ lane: other }), 'not-own-lane'],
  ['marks the own card unsure', onOwn, assignment({ lane: own, state: 'unsure' }), 'ok'],
  ['gives the own card back', onOwn, assignment({ lane: null, state: 'unsure' }), 'ok'],
  ['offers the own card', onOwn, assignment({ lane: own, state: 'offered', target: other }), 'ok'],
  ['pushes the own card to another Amt', onOwn, assignment({ lane: other }), 'offer-instead'],
  ['takes the card of another Amt', onOther, onOwn, 'not-own-lane'],
  ['sends the card of another Amt away', onOther, assignment({ lane: null }), 'not-own-lane'],
  ['accepts what was offered to it', offeredToUs, assignment({ lane: own, from: other }), 'ok'],
  [
    'returns what was offered to it',
    offeredToUs,
    assignment({ lane: other, state: 'returned', returns: [own], reason: 'fehlt' }),
    'ok',
  ],
  ['hands an offer on', offeredToUs, assignment({ lane: third }), 'not-own-lane'],
  ['accepts what was offered to a third', offeredToThird, onOwn, 'not-own-lane'],
  [
    'signs with another name',
    undefined,
    assignment({ lane: own, by: participantIdSchema.parse('bert') }),
    'not-yourself',
  ],
])('an Amt that %s', (_name, before, after, expected) => {
  expect(answer(mayAssign(actor(), before, after))).toBe(expected)
})

test('the moderation moves every card in every phase', () => {
  for (const phase of phaseSchema.options) {
    const moderator = actor({ role: 'moderator', laneId: null, phase })
    expect(answer(mayAssign(moderator, onOther, assignment({ lane: third })))).toBe('ok')
    expect(answer(maySchedule(moderator, other))).toBe('ok')
  }
})

test('who only reads hears so before anything else', () => {
  expect(answer(mayAssign(actor({ role: 'observer', phase: 'vote' }), onOther, onOwn))).toBe('observers-read')
  expect(answer(maySchedule(actor({ role: 'guest', laneId: null }), null))).toBe('guests-read')
})

test('an Amt works only in the phases that are open for it', () => {
  for (const phase of phaseSchema.options) {
    const open = openWorkIn(phase)
    const assigns = mayAssign(actor({ phase }), onOwn, onOwn)
    const schedules = maySchedule(actor({ phase }), own)
    const closed = phase === 'followup' ? 'corrections-closed' : 'phase-closed'
    expect([phase, answer(assigns)]).toEqual([phase, ['assignment', 'both'].includes(open) ? 'ok' : closed])
    expect([phase, answer(schedules)]).toEqual([phase, ['schedule', 'both'].includes(open) ? 'ok' : closed])
  }
})

test.each<[string, Partial<Actor>, WriteRefusal | 'ok', WriteRefusal | 'ok']>([
  ['an Amt', {}, 'ok', 'ok'],
  ['an Amt that was closed', { laneAccess: 'closed' }, 'lane-closed', 'lane-closed'],
  ['an Amt that was opened', { laneAccess: 'open' }, 'ok', 'ok'],
  ['an Amt when they are over', { correctionsOpen: false }, 'corrections-closed', 'corrections-closed'],
  ['an opened Amt when they are over', { correctionsOpen: false, laneAccess: 'open' }, 'ok', 'ok'],
  ['an Amt of another phase', { phase: 'vote' }, 'phase-closed', 'phase-closed'],
  ['an Amt while cards are assigned', { phase: 'assignment' }, 'ok', 'phase-closed'],
  ['somebody of no Amt', { laneId: null }, 'no-lane', 'no-lane'],
  ['a guest', { role: 'guest', laneId: null }, 'guests-read', 'guests-read'],
  ['the moderation when they are over', { role: 'moderator', correctionsOpen: false }, 'ok', 'ok'],
])('corrections of own cards after the workshop by %s', (_, change, assigns, schedules) => {
  const who = actor({ phase: 'followup', correctionsOpen: true, ...change })
  expect([
    answer(mayAssign(who, onOwn, assignment({ lane: own, state: 'unsure' }))),
    answer(maySchedule(who, own)),
  ]).toEqual([assigns, schedules])
})

test('corrections are the own cards only, by the steps that everybody knows', () => {
  const who = actor({ phase: 'followup', correctionsOpen: true })
  expect(answer(mayAssign(who, onOther, onOwn))).toBe('not-own-lane')
  expect(answer(mayAssign(who, onOwn, assignment({ lane: other })))).toBe('offer-instead')
  expect(answer(maySchedule(who, other))).toBe('not-own-lane')
})

test('an Amt schedules its own cards only', () => {
  expect(answer(maySchedule(actor({ phase: 'roadmap' }), own))).toBe('ok')
  expect(answer(maySchedule(actor({ phase: 'roadmap' }), other))).toBe('not-own-lane')
  expect(answer(maySchedule(actor({ phase: 'roadmap' }), null))).toBe('not-own-lane')
})

test('a representative without an Amt changes nothing', () => {
  expect(answer(mayWork(actor({ laneId: null }), 'assignment'))).toBe('no-lane')
})
