import { describe, expect, test } from 'vitest'
import type { Assignment } from '../domain/decisions.ts'
import type { ColumnId, LaneId, ParticipantId } from '../domain/ids.ts'
import { judgeLift, judgePlace } from './judge-place.ts'
import type { Actor } from './may-write.ts'

const [own, other, third] = ['amt-33', 'amt-50', 'amt-51'] as [LaneId, LaneId, LaneId]
const column = 'q1' as ColumnId
const clerk: Actor = {
  id: 'jan' as ParticipantId,
  role: 'representative',
  laneId: own,
  phase: 'free',
  laneAccess: null,
}
const lead: Actor = { ...clerk, role: 'moderator', laneId: null }
const inLane = (lane: LaneId | null): Assignment => ({ lane, state: 'confirmed', by: 'ada' as ParticipantId })
const offered = (from: LaneId, target: LaneId): Assignment => ({ ...inLane(from), state: 'offered', target })
const both = ['assignment', 'schedule'] as const

describe('what a place means for an Amt', () => {
  test('a card that nobody has comes to the own Amt only, and gets a date there', () => {
    expect(judgePlace(clerk, undefined, { lane: own })).toEqual({ kind: 'move' })
    expect(judgePlace(clerk, undefined, { lane: own, column })).toEqual({ kind: 'move' })
    expect(judgePlace(clerk, undefined, { lane: other })).toEqual({ kind: 'refused', reason: 'only-own-lane' })
    expect(judgePlace(clerk, undefined, { column })).toEqual({ kind: 'refused', reason: 'take-first' })
  })
  test('an own card is offered to another Amt, once', () => {
    expect(judgePlace(clerk, inLane(own), { lane: other })).toEqual({ kind: 'offer', to: other })
    const twice = { kind: 'refused', reason: 'already-offered' }
    expect(judgePlace(clerk, offered(own, other), { lane: other })).toEqual(twice)
    expect(judgePlace(clerk, offered(own, other), { lane: third })).toEqual({ kind: 'offer', to: third })
    expect(judgePlace(clerk, offered(own, other), { lane: own })).toEqual({ kind: 'move' })
  })
  test('what is offered to it, it may take and nothing else', () => {
    expect(judgePlace(clerk, offered(other, own), { lane: own })).toEqual({ kind: 'move' })
    const elsewhere = judgePlace(clerk, offered(other, own), { lane: third })
    expect(elsewhere).toEqual({ kind: 'refused', reason: 'answer-offer' })
  })
  test('a card of another Amt goes nowhere', () => {
    const refused = { kind: 'refused', reason: 'not-own-lane' }
    for (const place of [{ lane: own }, { lane: null }, { column }]) {
      expect(judgePlace(clerk, inLane(other), place)).toEqual(refused)
    }
  })
})

describe('whether a card can be lifted at all', () => {
  const error = (actor: Actor, before: Assignment | undefined, works: Parameters<typeof judgeLift>[2] = both) => {
    const lift = judgeLift(actor, before, works)
    return lift.ok ? 'may' : lift.error
  }
  test('own cards, those that nobody has, and offers; not those of others', () => {
    expect(
      [undefined, inLane(own), offered(other, own), inLane(other), offered(other, third)].map((card) =>
        error(clerk, card),
      ),
    ).toEqual(['may', 'may', 'may', 'not-own-lane', 'not-own-lane'])
  })
  test('a phase opens only the work that belongs to it', () => {
    const planning: Actor = { ...clerk, phase: 'roadmap' }
    expect(error(planning, inLane(own))).toBe('may')
    expect(error(planning, inLane(own), ['assignment'])).toBe('phase-closed')
    expect(error(planning, undefined)).toBe('phase-closed')
    expect(error(planning, inLane(other))).toBe('not-own-lane')
    expect(error({ ...clerk, phase: 'disputes' }, inLane(own))).toBe('phase-closed')
  })
  test('the moderation lifts everything, who only reads nothing', () => {
    expect(error({ ...lead, phase: 'vote' }, inLane(other))).toBe('may')
    expect(error({ ...clerk, role: 'observer' }, inLane(own))).toBe('observers-read')
    expect(error({ ...clerk, role: 'guest' }, inLane(own))).toBe('guests-read')
    expect(error({ ...clerk, laneId: null }, undefined)).toBe('no-lane')
  })
})
