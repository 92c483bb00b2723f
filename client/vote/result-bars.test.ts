import { expect, test } from 'vitest'
import { type VoteResult, voteDefinitionSchema } from '../../shared/run/vote.ts'
import { resultBars } from './result-bars.ts'

const definition = (question: unknown) =>
  voteDefinitionSchema.parse({ id: 'v', title: 'T', question, voicePer: 'lane', boardId: null, laneWeights: [] })
const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase(), card: null }))
const priority = definition({ kind: 'priority', options, dots: 3, maxPerOption: 3 })

test('equal points share a place, the bar of the best is full, and without a point there is no place', () => {
  const result: VoteResult = {
    kind: 'priority',
    voices: 4,
    rows: [
      { option: 'b', points: 4, voices: 3 },
      { option: 'c', points: 4, voices: 1 },
      { option: 'a', points: 1, voices: 1 },
      { option: 'gone', points: 0, voices: 0 },
    ],
  }
  expect(resultBars(priority, result)).toEqual([
    { id: 'b', label: 'B', place: 1, share: 1, value: '4 Punkte von 3 Stimmen' },
    { id: 'c', label: 'C', place: 1, share: 1, value: '4 Punkte von 1 Stimme' },
    { id: 'a', label: 'A', place: 3, share: 0.25, value: '1 Punkt von 1 Stimme' },
    { id: 'gone', label: 'gone', place: null, share: 0, value: '0 Punkte' },
  ])
})

test('a rating is drawn on the scale of the marks; what nobody rated says so', () => {
  const rating = definition({
    kind: 'rating',
    options: options.slice(0, 2),
    criteria: [{ id: 'x', label: 'X', weight: 1, isCost: false }],
  })
  const result: VoteResult = {
    kind: 'rating',
    voices: 2,
    rows: [
      { option: 'a', score: 3.666667, criteria: [{ criterion: 'x', mean: 3.666667, voices: 2 }] },
      { option: 'b', score: null, criteria: [{ criterion: 'x', mean: null, voices: 0 }] },
    ],
  }
  expect(resultBars(rating, result)).toEqual([
    { id: 'a', label: 'A', place: 1, share: 3.666667 / 5, value: '3,67 von 5 · 2 Stimmen' },
    { id: 'b', label: 'B', place: null, share: 0, value: 'nicht bewertet' },
  ])
})

test('a decision shows shares of all that was said, also when nobody said anything', () => {
  const decision = definition({ kind: 'decision', question: 'Ja?' })
  const values = (yes: number, no: number, abstain: number) =>
    resultBars(decision, { kind: 'decision', voices: 0, yes, no, abstain }).map(({ label, value, share }) => [
      label,
      value.replace(/\s/g, ' '),
      share,
    ])
  expect(values(6, 2, 0)).toEqual([
    ['Ja', '6 (75 %)', 0.75],
    ['Nein', '2 (25 %)', 0.25],
    ['Enthaltung', '0 (0 %)', 0],
  ])
  expect(values(0, 0, 0).map(([, value]) => value)).toEqual(['0 (0 %)', '0 (0 %)', '0 (0 %)'])
})
