import { expect, test } from 'vitest'
import { type Assignment, assignmentSchema } from '../../shared/domain/decisions.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { othersToConfirm } from './bulk-cards.ts'

const [own, other] = ['amt-33', 'amt-50']
const value = (change: object) => assignmentSchema.parse({ lane: own, state: 'confirmed', by: 'jan', ...change })
const assignments: Record<string, Assignment | undefined> = {
  'suggested-to-us': undefined,
  'suggested-to-us-marked': undefined,
  'suggested-to-others': undefined,
  'nobody-knows': undefined,
  'taken-back': value({ lane: null, state: 'suggested' }),
  'offered-to-us': value({ lane: other, state: 'offered', target: own }),
  'our-offer': value({ state: 'offered', target: other }),
  'handed-over': value({ state: 'offered' }),
  unsure: value({ state: 'unsure' }),
  returned: value({ state: 'returned', returns: [other] }),
  disputed: value({ state: 'disputed', returns: [other, other] }),
}
const suggested: Record<string, string> = {
  'suggested-to-us': own ?? '',
  'suggested-to-us-marked': own ?? '',
  'suggested-to-others': other ?? '',
  'taken-back': own ?? '',
}
const cards = Object.keys(assignments) as CardId[]

function confirmed(role: 'representative' | 'moderator', may = true): readonly CardId[] {
  const session = {
    model: { assignment: (card: CardId) => assignments[card] },
    login: () => ({ role, participant: { laneId: role === 'moderator' ? null : own } }),
    selection: () => ({ cards: new Set(['suggested-to-us-marked' as CardId]), anchor: null }),
    suggestions: { of: (card: CardId) => (suggested[card] ? { lane: suggested[card] as LaneId } : null) },
    mayAct: () => ({ ok: may }),
  } as unknown as BoardSession
  return othersToConfirm(session, cards)
}

test('all that waits for the own Amt, but for the marked; what somebody has said a word about stays', () => {
  expect(confirmed('representative')).toEqual(['suggested-to-us', 'taken-back', 'offered-to-us', 'returned'])
})

test('the moderation confirms all suggestions, and answers no offer by the way', () => {
  expect(confirmed('moderator')).toEqual(['suggested-to-us', 'suggested-to-others', 'taken-back', 'returned'])
})

test('what the rules refuse is not counted', () => {
  expect(confirmed('representative', false)).toEqual([])
})
