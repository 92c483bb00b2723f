import { describe, expect, test } from 'vitest'
import { type Assignment, assignmentSchema } from '../domain/decisions.ts'
import type { LaneId, ParticipantId } from '../domain/ids.ts'
import { type Actor, mayAssign } from './may-write.ts'

const [own, other, third] = ['amt-33', 'amt-50', 'amt-61'] as [LaneId, LaneId, LaneId]
const [jan, sofie] = ['jan', 'sofie'] as [ParticipantId, ParticipantId]
const clerk: Actor = { id: jan, role: 'representative', laneId: own, phase: 'assignment', laneAccess: null }
const value = (change: Partial<Assignment>): Assignment =>
  assignmentSchema.parse({ lane: own, state: 'confirmed', by: jan, ...change })
const answer = (before: Assignment | undefined, after: Assignment, who = clerk) => {
  const result = mayAssign(who, before, after)
  return result.ok ? 'ok' : result.error
}
const theirs = { by: sofie }
const offerToUs = value({ lane: other, state: 'offered', target: own, ...theirs })

describe('what a forger of an Amt cannot write', () => {
  test.each<[string, Assignment | undefined, Assignment, string]>([
    ['a decision of the moderation', value({}), value({ state: 'settled' }), 'wrong-step'],
    ['one on a card that nobody has', undefined, value({ state: 'settled' }), 'wrong-step'],
    ['over a decision of the moderation', value({ state: 'settled', ...theirs }), value({}), 'settled'],
    [
      'over what she decided herself while she led, as if she had given the card back',
      value({ lane: other, state: 'settled', returns: [own] }),
      value({ lane: other, state: 'returned', returns: [own] }),
      'not-own-lane',
    ],
    [
      'an offer to the Klärung that she made while she led into one to her Amt',
      value({ lane: other, state: 'offered', from: other, returns: [own] }),
      value({ from: other }),
      'not-own-lane',
    ],
    ['a dispute', value({}), value({ state: 'disputed', returns: [other, other] }), 'wrong-step'],
    ['a return that was none', value(theirs), value({ state: 'returned', returns: [other] }), 'wrong-step'],
    ['a return without who did it', value({}), value({ state: 'returned' }), 'wrong-step'],
    ['away who returned it', value({ state: 'returned', returns: [other], ...theirs }), value({}), 'wrong-step'],
    [
      'another Amt as who returned it',
      value({ state: 'returned', returns: [other], ...theirs }),
      value({ returns: [third] }),
      'wrong-step',
    ],
    [
      'an offer with a fresh count',
      value({ state: 'returned', returns: [other], ...theirs }),
      value({ state: 'offered', target: other }),
      'wrong-step',
    ],
    [
      'its way out of a dispute by another offer',
      value({ state: 'disputed', returns: [other, other], ...theirs }),
      value({ state: 'offered', target: third, returns: [other, other] }),
      'disputed',
    ],
    [
      'its way out of a dispute by giving the card to nobody',
      value({ state: 'disputed', returns: [other, other], ...theirs }),
      value({ lane: null, state: 'unsure', returns: [other, other] }),
      'disputed',
    ],
    ['an origin', value({}), value({ from: other }), 'wrong-step'],
    ['another origin', value({ from: other }), value({ from: third }), 'wrong-step'],
    ['an origin on a card that nobody had', undefined, value({ from: other }), 'wrong-step'],
    ['its own card into another Amt', value({}), value({ lane: other }), 'offer-instead'],
    [
      'its own card into another Amt, as if that had offered it',
      value({}),
      value({ lane: other, state: 'offered', target: own }),
      'offer-instead',
    ],
    [
      'an accepted card back to a third',
      value({ from: other }),
      value({ lane: third, state: 'offered', target: own }),
      'offer-instead',
    ],
    [
      'what a colleague accepted back',
      value({ from: other, ...theirs }),
      value({ lane: other, state: 'offered', target: own }),
      'offer-instead',
    ],
    ['an offer to itself', value({}), value({ state: 'offered', target: own }), 'wrong-step'],
    ['a target where nothing is offered', value({ state: 'unsure' }), value({ target: other }), 'wrong-step'],
    ['a confirmation by nobody', value({}), value({ lane: null, state: 'confirmed' }), 'wrong-step'],
    ['an acceptance that hides whose card it was', offerToUs, value({}), 'wrong-step'],
    ['an acceptance from a third', offerToUs, value({ from: third }), 'wrong-step'],
    [
      'a return in the name of a third',
      offerToUs,
      value({ lane: other, state: 'returned', returns: [third] }),
      'wrong-step',
    ],
    [
      'a first return as a dispute',
      offerToUs,
      value({ lane: other, state: 'disputed', returns: [own, own] }),
      'wrong-step',
    ],
    ['an offer to us onwards', offerToUs, value({ lane: other, state: 'offered', target: third }), 'not-own-lane'],
    [
      'back the return of a colleague',
      value({ lane: other, state: 'returned', returns: [own], ...theirs }),
      value({ lane: other, state: 'offered', target: own }),
      'not-own-lane',
    ],
    [
      'back its return with fewer returns than before',
      value({ lane: other, state: 'disputed', returns: [third, own] }),
      value({ lane: other, state: 'offered', target: own }),
      'wrong-step',
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(answer(before, after)).toBe(expected)
  })
})

describe('what one did oneself can be taken back', () => {
  const nobody = value({ lane: null, state: 'suggested' })
  test.each<[string, Assignment, Assignment]>([
    ['taking a card', value({}), nobody],
    ['giving it to nobody', value({ lane: null, state: 'unsure', returns: [other] }), value({ returns: [other] })],
    ['confirming', value({}), value({ state: 'unsure' })],
    ['confirming a returned card', value({ returns: [other] }), value({ state: 'returned', returns: [other] })],
    [
      'yielding in a dispute',
      value({ returns: [other, other] }),
      value({ state: 'disputed', returns: [other, other] }),
    ],
    ['offering', value({ state: 'offered', target: other }), value({})],
    ['an offer of what nobody had', value({ state: 'offered', target: other }), nobody],
    ['accepting', value({ from: other }), value({ lane: other, state: 'offered', target: own })],
    [
      'accepting what was returned before',
      value({ from: other, returns: [third] }),
      value({ lane: other, state: 'offered', target: own, returns: [third] }),
    ],
    [
      'returning',
      value({ lane: other, state: 'returned', returns: [own], reason: 'nein' }),
      value({ lane: other, state: 'offered', target: own }),
    ],
    [
      'a second return',
      value({ lane: other, state: 'disputed', returns: [third, own] }),
      value({ lane: other, state: 'offered', target: own, returns: [third] }),
    ],
  ])('%s', (_name, present, restored) => {
    expect(answer(present, restored)).toBe('ok')
  })
})

describe('what waited for a line arrives as its last value', () => {
  const bare = value({ lane: null, state: 'suggested' })
  const returned = value({ lane: other, state: 'returned', returns: [own], reason: 'nein' })
  const kept = value({ from: other, ...theirs })
  test.each<[string, Assignment | undefined, readonly [Assignment, Assignment]]>([
    ['taken, and left to nobody', undefined, [value({}), value({ lane: null, state: 'unsure' })]],
    ['taken, and undone', { ...bare, ...theirs }, [value({}), bare]],
    ['accepted, and unsure', offerToUs, [value({ from: other }), value({ state: 'unsure', from: other })]],
    [
      'accepted, and offered on',
      offerToUs,
      [value({ from: other }), value({ state: 'offered', target: third, from: other })],
    ],
    ['accepted, and undone', offerToUs, [value({ from: other }), { ...offerToUs, by: jan }]],
    ['confirmed, and undone', value({ state: 'suggested', ...theirs }), [value({}), value({ state: 'suggested' })]],
    ['left to nobody, and taken again', kept, [value({ lane: null, state: 'unsure' }), value({})]],
    ['a return undone, and accepted', returned, [{ ...offerToUs, by: jan }, value({ from: other })]],
  ])('%s', (_name, before, [first, last]) => {
    expect([answer(before, first), answer(first, last)]).toEqual(['ok', 'ok'])
    expect(answer(before, last)).toBe('ok')
  })

  test('but a card that another Amt offers does not go to nobody unseen', () => {
    expect(answer(offerToUs, value({ lane: null, state: 'unsure' }))).toBe('not-own-lane')
  })
})

test('the moderation writes what makes sense only', () => {
  const lead: Actor = { ...clerk, role: 'moderator', laneId: null }
  expect(answer(value(theirs), value({ lane: third, state: 'settled' }), lead)).toBe('ok')
  for (const odd of [
    value({ lane: null, state: 'settled' }),
    value({ lane: null, state: 'offered', target: own }),
    value({ state: 'offered', target: own }),
    value({ state: 'returned' }),
    value({ state: 'settled', target: other }),
  ]) {
    expect(answer(value(theirs), odd, lead)).toBe('wrong-step')
  }
})

test('values from before returns were counted still count', () => {
  const old = assignmentSchema.parse({ lane: 'amt-33', state: 'returned', target: 'amt-50', by: 'sofie' })
  expect(answer(old, value({}))).toBe('ok')
  expect(answer(old, value({ state: 'offered', target: third }))).toBe('ok')
})
