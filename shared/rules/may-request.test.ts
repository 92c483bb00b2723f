import { describe, expect, test } from 'vitest'
import { changeRequestSchema, type RequestState } from '../domain/aftercare.ts'
import { type Schedule, scheduleSchema } from '../domain/decisions.ts'
import { laneIdSchema, participantIdSchema } from '../domain/ids.ts'
import { type Phase, phaseSchema } from '../domain/phase.ts'
import { mayAnswerRequest, mayProgress, mayRequest, mayReschedule } from './may-follow-up.ts'
import type { Actor, WriteRefusal } from './may-write.ts'

const own = laneIdSchema.parse('amt-32')
const other = laneIdSchema.parse('amt-50')
const anna = participantIdSchema.parse('anna')
const bert = participantIdSchema.parse('bert')
const actor = (change: Partial<Actor> = {}): Actor => ({
  id: anna,
  role: 'representative',
  laneId: own,
  phase: 'followup',
  laneAccess: null,
  correctionsOpen: true,
  ...change,
})
const answer = (result: ReturnType<typeof mayProgress>): WriteRefusal | 'ok' => (result.ok ? 'ok' : result.error)
type Expected = WriteRefusal | 'ok'

describe('a request', () => {
  const request = changeRequestSchema.parse({ wish: { kind: 'lane', lane: own }, text: 'Wir', by: anna, at: 1 })
  const bySomebodyElse = { ...request, by: bert }

  test.each<[string, Partial<Actor>, typeof request | undefined, typeof request, Expected]>([
    ['of an Amt', {}, undefined, request, 'ok'],
    ['of a closed Amt', { laneAccess: 'closed' }, undefined, request, 'ok'],
    ['of somebody without an Amt', { laneId: null }, undefined, request, 'ok'],
    ['of a guest', { role: 'guest', laneId: null }, undefined, request, 'ok'],
    ['of the moderation', { role: 'moderator', laneId: null }, undefined, request, 'ok'],
    ['of an observer', { role: 'observer', laneId: null }, undefined, request, 'observers-read'],
    ['in another name', {}, undefined, bySomebodyElse, 'not-yourself'],
    ['of the moderation in another name', { role: 'moderator' }, undefined, bySomebodyElse, 'not-yourself'],
    ['over the own one', {}, request, { ...request, text: 'Nichts' }, 'append-only'],
    ['over the one of another', {}, bySomebodyElse, request, 'append-only'],
    ['of the moderation over another', { role: 'moderator' }, bySomebodyElse, request, 'append-only'],
    ['when corrections are over', { correctionsOpen: false }, undefined, request, 'corrections-closed'],
    ['of a guest then', { role: 'guest', correctionsOpen: false }, undefined, request, 'corrections-closed'],
    ['of an opened Amt then', { laneAccess: 'open', correctionsOpen: false }, undefined, request, 'corrections-closed'],
    ['of the moderation then', { role: 'moderator', correctionsOpen: false }, undefined, request, 'ok'],
    ['on a board without a moderated run', { phase: 'free', correctionsOpen: false }, undefined, request, 'ok'],
  ])('%s', (_, change, before, after, expected) => {
    expect(answer(mayRequest(actor(change), before, after))).toBe(expected)
  })

  test('belongs to the time after the decision', () => {
    const open = new Set<Phase>(['free', 'followup'])
    for (const phase of phaseSchema.options) {
      const expected = open.has(phase) ? 'ok' : 'phase-closed'
      expect([phase, answer(mayRequest(actor({ phase }), undefined, request))]).toEqual([phase, expected])
      expect(answer(mayRequest(actor({ phase, role: 'moderator' }), undefined, request))).toBe('ok')
    }
  })
})

type Case = [who: string, actor: Partial<Actor>, onOwn: Expected, onOther: Expected, onNobodys: Expected]
const followUp: Case[] = [
  ['an Amt', {}, 'ok', 'not-own-lane', 'not-own-lane'],
  ['an Amt when corrections are over', { correctionsOpen: false }, 'ok', 'not-own-lane', 'not-own-lane'],
  ['an Amt in the free phase', { phase: 'free' }, 'ok', 'not-own-lane', 'not-own-lane'],
  ['an Amt that was closed', { laneAccess: 'closed' }, 'lane-closed', 'lane-closed', 'lane-closed'],
  ['an Amt of another phase', { phase: 'vote' }, 'phase-closed', 'phase-closed', 'phase-closed'],
  ['somebody of no Amt', { laneId: null }, 'no-lane', 'no-lane', 'no-lane'],
  ['the moderation', { role: 'moderator', laneId: null, phase: 'vote' }, 'ok', 'ok', 'ok'],
  ['a guest', { role: 'guest', laneId: null }, 'guests-read', 'guests-read', 'guests-read'],
  ['an observer', { role: 'observer', laneId: null }, 'observers-read', 'observers-read', 'observers-read'],
]

test.each(followUp)('a request is answered by %s', (_, change, ...expected) => {
  for (const state of ['accepted', 'declined', 'open'] as const) {
    const said: RequestState = { state, answer: '', by: anna }
    expect([own, other, null].map((lane) => answer(mayAnswerRequest(actor(change), said, lane)))).toEqual(expected)
  }
})

test('who gives a card away in the same edit answers for it; nobody answers in another name', () => {
  const accepted: RequestState = { state: 'accepted', answer: '', by: anna }
  expect(answer(mayAnswerRequest(actor(), accepted, null, own))).toBe('ok')
  expect(answer(mayAnswerRequest(actor(), { ...accepted, by: bert }, own))).toBe('not-yourself')
  expect(answer(mayAnswerRequest(actor({ role: 'moderator' }), { ...accepted, by: bert }, own))).toBe('not-yourself')
})

test.each(followUp)('how far a project is, by %s', (_, change, ...expected) => {
  expect([own, other, null].map((lane) => answer(mayProgress(actor(change), lane)))).toEqual(expected)
})

test('how far a project is changes while roadmaps are open, too, and not while cards are assigned', () => {
  expect(answer(mayProgress(actor({ phase: 'roadmap' }), own))).toBe('ok')
  expect(answer(mayProgress(actor({ phase: 'assignment' }), own))).toBe('phase-closed')
})

describe('a schedule when corrections are over', () => {
  const late = actor({ correctionsOpen: false })
  const before: Schedule = scheduleSchema.parse({
    column: 'status-quo',
    rank: 'a0',
    stance: 'status-quo',
    reason: 'Verfahren fehlt',
    reviewAt: '2027-11-01',
  })
  const { reviewAt: _, ...withoutDay } = before
  const { reason: __, ...withoutReason } = before

  test.each<[string, Schedule, Expected]>([
    ['with another day of review', { ...before, reviewAt: '2028-11-01' }, 'ok'],
    ['without a day of review', withoutDay, 'ok'],
    ['in another column', scheduleSchema.parse({ ...before, column: '2027-q1' }), 'corrections-closed'],
    ['off the roadmap', { ...before, column: null }, 'corrections-closed'],
    ['at another place of its column', { ...before, rank: 'a1' }, 'corrections-closed'],
    ['with another stance', { ...before, stance: 'early', reviewAt: '2028-11-01' }, 'corrections-closed'],
    ['with another reason', { ...before, reason: 'Anders' }, 'corrections-closed'],
    ['without its reason', withoutReason, 'corrections-closed'],
  ])('%s', (_, after, expected) => {
    expect(answer(mayReschedule(late, { before, after }, own))).toBe(expected)
    expect(answer(mayReschedule(actor(), { before, after }, own))).toBe('ok')
  })

  test('is not begun, and the day of another Amt stays', () => {
    expect(answer(mayReschedule(late, { before: undefined, after: before }, own))).toBe('corrections-closed')
    const moved = { ...before, reviewAt: '2028-11-01' }
    expect(answer(mayReschedule(late, { before, after: moved }, other))).toBe('not-own-lane')
    expect(answer(mayReschedule(actor({ role: 'guest' }), { before, after: moved }, own))).toBe('guests-read')
  })
})
