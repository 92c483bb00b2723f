import { expect, test } from 'vitest'
import type { Assignment } from '../../shared/domain/decisions.ts'
import type { CardId, LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import { isUndecided, nextUndecided } from './next-undecided.ts'

const [own, other] = ['amt-33', 'amt-50'] as [LaneId, LaneId]
const cards = ['a', 'b', 'c', 'd'] as CardId[]

test('the next card that waits, then from the start', () => {
  const waits =
    (...some: string[]) =>
    (card: CardId) =>
      some.includes(card)
  expect(nextUndecided(cards, 1, waits('a', 'c', 'd'))).toBe('c')
  expect(nextUndecided(cards, 2, waits('a'))).toBe('a')
  expect(nextUndecided(cards, 1, waits('b'))).toBeNull()
  expect(nextUndecided(cards, 3, waits())).toBeNull()
})

test.each<[string, Partial<Assignment> | undefined, boolean, boolean]>([
  ['nobody has', undefined, true, true],
  ['given back to nobody', { lane: null, state: 'unsure' }, true, true],
  ['suggested', { state: 'suggested' }, true, true],
  ['returned', { state: 'returned', returns: [other] }, true, true],
  ['offered to us', { lane: other, state: 'offered', target: own }, true, false],
  ['offered by us', { state: 'offered', target: other }, false, false],
  ['handed to the Klärung', { state: 'offered' }, false, true],
  ['confirmed', { state: 'confirmed' }, false, false],
  ['unsure', { state: 'unsure' }, false, false],
  ['settled', { state: 'settled' }, false, false],
])('a card that is %s waits for the Amt: %s, %s for the moderation: %s', (_name, change, forAmt, forModeration) => {
  const value = change && { lane: own, state: 'confirmed' as const, by: 'jan' as ParticipantId, ...change }
  expect([isUndecided(value, own), isUndecided(value, null)]).toEqual([forAmt, forModeration])
})
