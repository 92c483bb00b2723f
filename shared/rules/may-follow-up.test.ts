import { expect, test } from 'vitest'
import type { Unit } from '../domain/delivery.ts'
import { laneIdSchema, participantIdSchema } from '../domain/ids.ts'
import { type Phase, phaseSchema } from '../domain/phase.ts'
import { mayModerate } from './may-detail.ts'
import { mayDeliver, mayEditUnit } from './may-follow-up.ts'
import type { Actor, WriteRefusal } from './may-write.ts'

const own = laneIdSchema.parse('amt-32')
const other = laneIdSchema.parse('amt-50')
const actor = (change: Partial<Actor> = {}): Actor => ({
  id: participantIdSchema.parse('anna'),
  role: 'representative',
  laneId: own,
  phase: 'followup',
  laneAccess: null,
  ...change,
})
const unit = (lane: Unit['lane'], isRemoved = false): Unit => ({
  lane,
  name: 'Bürgerbüro',
  street: '',
  postalCode: '',
  town: '',
  phone: '',
  email: '',
  url: '',
  isRemoved,
})
const answer = (result: ReturnType<typeof mayDeliver>): WriteRefusal | 'ok' => (result.ok ? 'ok' : result.error)

type Expected = WriteRefusal | 'ok'
type Case = [who: string, actor: Partial<Actor>, onOwn: Expected, onOther: Expected, onNobodys: Expected]

const delivering: Case[] = [
  ['an Amt after the workshop', {}, 'ok', 'not-own-lane', 'not-own-lane'],
  ['an Amt in the free phase', { phase: 'free' }, 'ok', 'not-own-lane', 'not-own-lane'],
  ['an Amt after corrections', { correctionsOpen: false }, 'ok', 'not-own-lane', 'not-own-lane'],
  ['an Amt while roadmaps are open', { phase: 'roadmap' }, 'phase-closed', 'phase-closed', 'phase-closed'],
  ['an Amt that was opened', { phase: 'vote', laneAccess: 'open' }, 'ok', 'not-own-lane', 'not-own-lane'],
  ['an Amt that was closed', { laneAccess: 'closed' }, 'lane-closed', 'lane-closed', 'lane-closed'],
  ['somebody of no Amt', { laneId: null }, 'no-lane', 'no-lane', 'no-lane'],
  ['the moderation', { role: 'moderator', laneId: null, phase: 'vote' }, 'ok', 'ok', 'ok'],
  ['a guest', { role: 'guest', laneId: null }, 'guests-read', 'guests-read', 'guests-read'],
  ['a guest in the free phase', { role: 'guest', phase: 'free' }, 'guests-read', 'guests-read', 'guests-read'],
  ['an observer', { role: 'observer', laneId: null }, 'observers-read', 'observers-read', 'observers-read'],
]

test.each(delivering)('the delivery of a service by %s', (_, change, onOwn, onOther, onNobodys) => {
  const who = actor(change)
  expect([own, other, null].map((lane) => answer(mayDeliver(who, lane)))).toEqual([onOwn, onOther, onNobodys])
})

test.each(delivering)('a new unit, a changed and a removed one by %s', (_, change, onOwn, onOther) => {
  const who = actor(change)
  for (const [lane, expected] of [
    [own, onOwn],
    [other, onOther],
  ] as const) {
    expect(answer(mayEditUnit(who, undefined, unit(lane)))).toBe(expected)
    expect(answer(mayEditUnit(who, unit(lane), { ...unit(lane), name: 'Meldestelle' }))).toBe(expected)
    expect(answer(mayEditUnit(who, unit(lane), unit(lane, true)))).toBe(expected)
  }
})

test('an Amt neither gives a unit away nor takes one', () => {
  expect(answer(mayEditUnit(actor(), unit(own), unit(other)))).toBe('not-own-lane')
  expect(answer(mayEditUnit(actor(), unit(other), unit(own)))).toBe('not-own-lane')
  expect(answer(mayEditUnit(actor({ role: 'moderator' }), unit(own), unit(other)))).toBe('ok')
})

test('who gives a card away in the same edit, as after a broken line, may still say how far it is', () => {
  expect(answer(mayDeliver(actor(), other, own))).toBe('ok')
  expect(answer(mayDeliver(actor(), other, null))).toBe('not-own-lane')
})

test('in each phase an Amt delivers exactly when the workshop is over, or moderated by nobody', () => {
  const open = new Set<Phase>(['free', 'followup'])
  for (const phase of phaseSchema.options) {
    const expected = open.has(phase) ? 'ok' : 'phase-closed'
    const who = actor({ phase })
    expect([phase, answer(mayDeliver(who, own)), answer(mayEditUnit(who, undefined, unit(own)))]).toEqual([
      phase,
      expected,
      expected,
    ])
  }
})

test('the technical checklist is kept by the moderation alone, in every phase', () => {
  for (const phase of phaseSchema.options) {
    const answers = (['moderator', 'representative', 'guest', 'observer'] as const).map((role) =>
      answer(mayModerate(actor({ role, phase }))),
    )
    expect(answers).toEqual(['ok', 'moderation-only', 'moderation-only', 'observers-read'])
  }
})
