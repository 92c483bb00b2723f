import { describe, expect, test } from 'vitest'
import { type Assignment, assignmentSchema } from '../domain/decisions.ts'
import type { LaneId, ParticipantId } from '../domain/ids.ts'
import type { Role } from '../domain/participant.ts'
import { type ActionRefusal, type AssignmentAction, actOn } from './assignment-actions.ts'
import type { Actor } from './may-write.ts'

const [own, other, third] = ['amt-33', 'amt-50', 'amt-61'] as [LaneId, LaneId, LaneId]
const [jan, sofie] = ['jan', 'sofie'] as [ParticipantId, ParticipantId]

const actor = (role: Role, change: Partial<Actor> = {}): Actor => ({
  id: jan,
  role,
  laneId: role === 'representative' ? own : null,
  phase: 'assignment',
  laneAccess: null,
  ...change,
})
const value = (change: Partial<Assignment>): Assignment =>
  assignmentSchema.parse({ lane: own, state: 'confirmed', by: sofie, ...change })

const actions: Record<string, AssignmentAction> = {
  confirm: { type: 'confirm' },
  unsure: { type: 'mark-unsure' },
  offer: { type: 'offer', target: third, reason: 'macht das Planungsamt' },
  clarify: { type: 'offer', target: null, reason: '' },
  accept: { type: 'accept' },
  return: { type: 'give-back', reason: 'nicht unsere Aufgabe' },
  settle: { type: 'settle', lane: other, reason: 'Runde vom 24.11.' },
}

/** `confirmed@amt-33`, with what goes along, or the refusal. */
function told(before: Assignment | undefined, name: string, who: Actor): string {
  const action = actions[name]
  if (!action) throw new Error(name)
  const outcome = actOn(who, before, action, null)
  if (!outcome.ok) return outcome.error
  assignmentSchema.parse(outcome.value)
  const { lane, state, target, returns, from } = outcome.value
  const along = [target && `→${target}`, returns && `←${returns.join('+')}`, from && `of ${from}`].filter(Boolean)
  return [`${state}@${lane}`, ...along].join(' ')
}

const names = Object.keys(actions)
type Row = [before: string, value: Assignment | undefined, ...told: (string | ActionRefusal)[]]

const offeredTo = (lane: LaneId, target?: LaneId) => value({ lane, state: 'offered', ...(target && { target }) })
const returned = value({ state: 'returned', returns: [other], reason: 'nein' })
const disputed = value({ state: 'disputed', returns: [other, other] })

/** For each state: what the seven actions make of it, in the order of `actions`. */
const ofAnAmt: Row[] = [
  // biome-ignore format: a table
  ['nobody decided', undefined, 'confirmed@amt-33', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['given back to nobody', value({ lane: null, state: 'unsure' }), 'confirmed@amt-33', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['own, suggested', value({ state: 'suggested' }), 'confirmed@amt-33', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['own, confirmed', value({}), 'nothing-to-do', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['own, accepted', value({ from: other }), 'nothing-to-do', 'unsure@amt-33 of amt-50', 'offered@amt-33 →amt-61 of amt-50', 'offered@amt-33 of amt-50', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['own, unsure', value({ state: 'unsure' }), 'confirmed@amt-33', 'nothing-to-do', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['own, offered', offeredTo(own, other), 'confirmed@amt-33', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['own, to the Klärung', offeredTo(own), 'confirmed@amt-33', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'nothing-to-do', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['own, returned', returned, 'confirmed@amt-33 ←amt-50', 'unsure@amt-33 ←amt-50', 'offered@amt-33 →amt-61 ←amt-50', 'offered@amt-33 ←amt-50', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['own, disputed', disputed, 'confirmed@amt-33 ←amt-50+amt-50', 'disputed', 'disputed', 'disputed', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['own, settled', value({ state: 'settled' }), 'nothing-to-do', 'settled', 'settled', 'settled', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['foreign, confirmed', value({ lane: other }), 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['foreign, unsure', value({ lane: other, state: 'unsure' }), 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['foreign, offered to a third', offeredTo(other, third), 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['foreign, to the Klärung', offeredTo(other), 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['offered to us', offeredTo(other, own), 'confirmed@amt-33 of amt-50', 'answer-offer', 'answer-offer', 'answer-offer', 'confirmed@amt-33 of amt-50', 'returned@amt-50 ←amt-33', 'only-moderation'],
  // biome-ignore format: a table
  ['offered to us, returned before', value({ lane: other, state: 'offered', target: own, returns: [third] }), 'confirmed@amt-33 ←amt-61 of amt-50', 'answer-offer', 'answer-offer', 'answer-offer', 'confirmed@amt-33 ←amt-61 of amt-50', 'disputed@amt-50 ←amt-61+amt-33', 'only-moderation'],
  // biome-ignore format: a table
  ['foreign, returned by us', value({ lane: other, state: 'returned', returns: [own] }), 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['foreign, disputed', value({ lane: other, state: 'disputed', returns: [own, own] }), 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-offered', 'not-offered', 'only-moderation'],
  // biome-ignore format: a table
  ['foreign, settled', value({ lane: other, state: 'settled' }), 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-own-lane', 'not-offered', 'not-offered', 'only-moderation'],
]

describe('somebody of an Amt', () => {
  test.each(ofAnAmt)('%s', (_name, before, ...expected) => {
    expect(names.map((name) => told(before, name, actor('representative')))).toEqual(expected)
  })
})

const ofTheModeration: Row[] = [
  // biome-ignore format: a table
  ['nobody decided', undefined, 'no-lane-yet', 'no-lane-yet', 'no-lane-yet', 'no-lane-yet', 'not-offered', 'not-offered', 'settled@amt-50'],
  // biome-ignore format: a table
  ['confirmed', value({}), 'nothing-to-do', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'settled@amt-50'],
  // biome-ignore format: a table
  ['unsure', value({ state: 'unsure' }), 'confirmed@amt-33', 'nothing-to-do', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'settled@amt-50'],
  // biome-ignore format: a table
  ['offered', offeredTo(own, other), 'confirmed@amt-33', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'offered@amt-33', 'confirmed@amt-50 of amt-33', 'returned@amt-33 ←amt-50', 'settled@amt-50'],
  // biome-ignore format: a table
  ['to the Klärung', offeredTo(own), 'confirmed@amt-33', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'nothing-to-do', 'not-offered', 'not-offered', 'settled@amt-50'],
  // biome-ignore format: a table
  ['returned', returned, 'confirmed@amt-33', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'settled@amt-50'],
  // biome-ignore format: a table
  ['disputed', disputed, 'confirmed@amt-33', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'settled@amt-50'],
  // biome-ignore format: a table
  ['settled', value({ state: 'settled' }), 'nothing-to-do', 'unsure@amt-33', 'offered@amt-33 →amt-61', 'offered@amt-33', 'not-offered', 'not-offered', 'settled@amt-50'],
]

describe('the moderation', () => {
  test.each(ofTheModeration)('%s', (_name, before, ...expected) => {
    expect(names.map((name) => told(before, name, actor('moderator', { phase: 'vote' })))).toEqual(expected)
  })
  test('takes a card that nobody has for the Amt that is suggested', () => {
    const outcome = actOn(actor('moderator'), undefined, { type: 'confirm' }, third)
    expect(outcome).toEqual({ ok: true, value: { lane: third, state: 'confirmed', by: jan } })
  })
})

test.each<[Role, ActionRefusal]>([
  ['guest', 'guests-read'],
  ['observer', 'observers-read'],
])('a %s hears why nothing happens, whatever the action', (role, reason) => {
  for (const before of [undefined, value({ state: 'unsure' }), value({}), offeredTo(other, own)]) {
    for (const name of names) {
      const expected = name === 'settle' ? 'only-moderation' : reason
      expect([name, told(before, name, actor(role, { laneId: own }))]).toEqual([name, expected])
    }
  }
})

test('in a closed phase an Amt hears that, before anything about the card', () => {
  const closed = actor('representative', { phase: 'vote' })
  for (const before of [undefined, value({ state: 'unsure' }), value({}), offeredTo(other, own)]) {
    for (const name of names.slice(0, 6)) expect(told(before, name, closed)).toBe('phase-closed')
  }
})

test('a card is not offered to whom it belongs, and not given back without a reason', () => {
  const me = actor('representative')
  expect(actOn(me, value({}), { type: 'offer', target: own, reason: '' }, null)).toMatchObject({ error: 'same-lane' })
  const silent = actOn(me, offeredTo(other, own), { type: 'give-back', reason: '  ' }, null)
  expect(silent).toMatchObject({ error: 'reason-missing' })
})

test('a reason stays with the card, without blanks around it', () => {
  const outcome = actOn(actor('representative'), value({}), { type: 'offer', target: third, reason: ' Bauen ' }, null)
  expect(outcome).toMatchObject({ value: { reason: 'Bauen' } })
})
