import { describe, expect, test } from 'vitest'
import { commentSchema } from '../domain/card-facts.ts'
import { laneIdSchema, participantIdSchema } from '../domain/ids.ts'
import { type Phase, phaseSchema } from '../domain/phase.ts'
import { mayComment, mayDetail, mayEditProfiles, mayModerate, mayResolveComment, maySetCapacity } from './may-detail.ts'
import type { Actor, WriteRefusal } from './may-write.ts'

const own = laneIdSchema.parse('amt-32')
const other = laneIdSchema.parse('amt-50')
const anna = participantIdSchema.parse('anna')
const bert = participantIdSchema.parse('bert')
const actor = (change: Partial<Actor> = {}): Actor => ({
  id: anna,
  role: 'representative',
  laneId: own,
  phase: 'roadmap',
  laneAccess: null,
  ...change,
})
const answer = (result: ReturnType<typeof mayDetail>): WriteRefusal | 'ok' => (result.ok ? 'ok' : result.error)

type Expected = WriteRefusal | 'ok'
type Case = [who: string, actor: Partial<Actor>, onOwn: Expected, onOther: Expected, onNobodys: Expected]

const planning: Case[] = [
  ['an Amt while roadmaps are open', {}, 'ok', 'not-own-lane', 'not-own-lane'],
  ['an Amt in the free phase', { phase: 'free' }, 'ok', 'not-own-lane', 'not-own-lane'],
  ['an Amt while cards are assigned', { phase: 'assignment' }, 'phase-closed', 'phase-closed', 'phase-closed'],
  ['an Amt that was opened', { phase: 'vote', laneAccess: 'open' }, 'ok', 'not-own-lane', 'not-own-lane'],
  ['an Amt that was closed', { laneAccess: 'closed' }, 'lane-closed', 'lane-closed', 'lane-closed'],
  ['somebody of no Amt', { laneId: null }, 'no-lane', 'no-lane', 'no-lane'],
  ['the moderation', { role: 'moderator', laneId: null, phase: 'vote' }, 'ok', 'ok', 'ok'],
  ['a guest', { role: 'guest', laneId: null }, 'guests-read', 'guests-read', 'guests-read'],
  ['an observer', { role: 'observer', laneId: null }, 'observers-read', 'observers-read', 'observers-read'],
]

test.each(planning)('the planning of a card by %s', (_, change, onOwn, onOther, onNobodys) => {
  const who = actor(change)
  expect([own, other, null].map((lane) => answer(mayDetail(who, lane)))).toEqual([onOwn, onOther, onNobodys])
})

test('who plans an own card and gives it away in one edit, as after a broken line, may', () => {
  expect(answer(mayDetail(actor(), null, own))).toBe('ok')
  expect(answer(mayDetail(actor(), other, null))).toBe('not-own-lane')
})

test.each(planning)('the capacity of an Amt by %s', (_, change, onOwn, onOther) => {
  expect([own, other].map((lane) => answer(maySetCapacity(actor(change), lane)))).toEqual([onOwn, onOther])
})

test.each(planning)('the list of Steckbriefe by %s', (_, change, onOwn) => {
  expect(answer(mayEditProfiles(actor(change)))).toBe(onOwn)
})

test('in each phase an Amt plans its cards exactly when roadmaps are open', () => {
  const open = new Set<Phase>(['free', 'roadmap'])
  for (const phase of phaseSchema.options) {
    const expected = open.has(phase) ? 'ok' : phase === 'followup' ? 'corrections-closed' : 'phase-closed'
    const who = actor({ phase })
    const answers = [mayDetail(who, own), maySetCapacity(who, own), mayEditProfiles(who)].map(answer)
    expect([phase, ...answers]).toEqual([phase, expected, expected, expected])
  }
})

test.each<[Actor['role'], Expected]>([
  ['moderator', 'ok'],
  ['representative', 'moderation-only'],
  ['guest', 'moderation-only'],
  ['observer', 'observers-read'],
])('availability and parking by a %s, in every phase and also in an opened Amt', (role, expected) => {
  for (const phase of phaseSchema.options) {
    expect(answer(mayModerate(actor({ role, phase, laneAccess: 'open' })))).toBe(expected)
  }
})

describe('a comment', () => {
  const comment = commentSchema.parse({ card: 'card-1', text: 'Wer zahlt?', by: anna, at: 1 })
  const bySomebodyElse = { ...comment, by: bert }

  test.each<[string, Partial<Actor>, typeof comment | undefined, typeof comment, Expected]>([
    ['of an Amt', {}, undefined, comment, 'ok'],
    ['of a closed Amt', { laneAccess: 'closed', phase: 'vote' }, undefined, comment, 'ok'],
    ['of somebody without an Amt', { laneId: null }, undefined, comment, 'ok'],
    ['of a guest', { role: 'guest', laneId: null }, undefined, comment, 'ok'],
    ['of the moderation', { role: 'moderator', laneId: null }, undefined, comment, 'ok'],
    ['of an observer', { role: 'observer', laneId: null }, undefined, comment, 'observers-read'],
    ['in another name', {}, undefined, bySomebodyElse, 'not-yourself'],
    ['of the moderation in another name', { role: 'moderator' }, undefined, bySomebodyElse, 'not-yourself'],
    ['over the own one', {}, comment, { ...comment, text: 'Nichts' }, 'append-only'],
    ['over the one of another', {}, bySomebodyElse, comment, 'append-only'],
    ['of the moderation over another', { role: 'moderator' }, bySomebodyElse, comment, 'append-only'],
  ])('%s', (_, change, before, after, expected) => {
    expect(answer(mayComment(actor(change), before, after))).toBe(expected)
  })

  test.each<[string, Partial<Actor>, typeof anna, Expected]>([
    ['by an Amt', {}, anna, 'ok'],
    ['by a guest', { role: 'guest', laneId: null }, anna, 'ok'],
    ['by the moderation', { role: 'moderator' }, anna, 'ok'],
    ['by an observer', { role: 'observer' }, anna, 'observers-read'],
    ['in another name', {}, bert, 'not-yourself'],
    ['by the moderation in another name', { role: 'moderator' }, bert, 'not-yourself'],
  ])('is settled %s', (_, change, by, expected) => {
    for (const isResolved of [true, false])
      expect(answer(mayResolveComment(actor(change), { isResolved, by }))).toBe(expected)
  })
})
