import { expect, test } from 'vitest'
import { judgeBallot } from '../../shared/run/tally-vote.ts'
import type { VoteQuestion } from '../../shared/run/vote.ts'
import { type BallotDraft, dotsLeft, isEmptyDraft, isSameDraft, linesOf, withDots, withMark } from './draft-ballot.ts'

const options = ['a', 'b'].map((id) => ({ id, label: `Option ${id}`, card: null }))
const priority = { kind: 'priority', options, dots: 4, maxPerOption: 3 } as const satisfies VoteQuestion
const rating = {
  kind: 'rating',
  options,
  criteria: [
    { id: 'x', label: 'Nutzen', weight: 1, isCost: false },
    { id: 'y', label: 'Aufwand', weight: 1, isCost: true },
  ],
} as const satisfies VoteQuestion

const giving = (...steps: [string, number][]) =>
  steps.reduce<BallotDraft>((draft, [option, count]) => withDots(priority, draft, { option, count }), null)

test.each<[string, [string, number][], Record<string, number>, number]>([
  [
    'dots are given and taken back',
    [
      ['a', 2],
      ['a', 1],
    ],
    { a: 1 },
    3,
  ],
  ['an option gets no more than it may', [['a', 9]], { a: 3 }, 1],
  [
    'nobody gives more than there are',
    [
      ['a', 3],
      ['b', 3],
    ],
    { a: 3, b: 1 },
    0,
  ],
  [
    'the last dot that is taken back leaves nothing',
    [
      ['a', 1],
      ['a', 0],
    ],
    {},
    4,
  ],
  ['less than nothing is nothing', [['a', -1]], {}, 4],
])('%s', (_name, steps, dots, left) => {
  const draft = giving(...steps)
  expect(draft).toEqual({ kind: 'priority', dots })
  expect(dotsLeft(priority, draft)).toBe(left)
  expect(draft && judgeBallot(priority, draft).ok).toBe(true)
})

test('a mark can be changed and taken back; what has none is left out', () => {
  const one = withMark(null, { option: 'a', criterion: 'x', value: 5 })
  const two = withMark(one, { option: 'a', criterion: 'y', value: 2 })
  expect(two).toEqual({ kind: 'rating', ratings: { a: { x: 5, y: 2 } } })
  expect(withMark(two, { option: 'a', criterion: 'x', value: 1 })).toEqual({
    kind: 'rating',
    ratings: { a: { x: 1, y: 2 } },
  })
  const none = withMark(withMark(two, { option: 'a', criterion: 'x', value: null }), {
    option: 'a',
    criterion: 'y',
    value: null,
  })
  expect(none).toEqual({ kind: 'rating', ratings: {} })
  expect(isEmptyDraft(none)).toBe(true)
})

test('the order in which somebody filled it in makes no other ballot; an empty one is like none', () => {
  expect(isSameDraft(giving(['a', 1], ['b', 2]), giving(['b', 2], ['a', 1]))).toBe(true)
  expect(isSameDraft(giving(['a', 1]), giving(['a', 2]))).toBe(false)
  expect(isSameDraft(null, giving(['a', 0]))).toBe(true)
  expect(isSameDraft(null, giving(['a', 1]))).toBe(false)
  expect(isSameDraft({ kind: 'decision', choice: 'yes' }, { kind: 'decision', choice: 'no' })).toBe(false)
})

test('what somebody filled in can be read in the order of the question', () => {
  expect(linesOf(priority, giving(['b', 1], ['a', 2]))).toEqual(['Option a: 2 Punkte', 'Option b: 1 Punkt'])
  expect(linesOf(rating, withMark(null, { option: 'b', criterion: 'y', value: 4 }))).toEqual(['Option b – Aufwand: 4'])
  expect(linesOf({ kind: 'decision', question: '?' }, { kind: 'decision', choice: 'abstain' })).toEqual(['Enthaltung'])
  expect(linesOf({ kind: 'decision', question: '?' }, null)).toEqual([])
})
