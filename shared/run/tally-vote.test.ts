import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeBallot, tallyVote, type WeighedBallot, weightOf } from './tally-vote.ts'
import { type Ballot, type VoteDefinition, type VoteQuestion, voteDefinitionSchema, voteResultSchema } from './vote.ts'

const options = ['a', 'b', 'constructor'].map((id) => ({ id, label: `Option ${id}`, card: null }))
const priority: VoteQuestion = { kind: 'priority', options, dots: 5, maxPerOption: 3 }
const rating: VoteQuestion = {
  kind: 'rating',
  options,
  criteria: [
    { id: 'benefit', label: 'Nutzen', weight: 2, isCost: false },
    { id: 'effort', label: 'Aufwand', weight: 1, isCost: true },
  ],
}
const decision: VoteQuestion = { kind: 'decision', question: 'Einverstanden?' }
const vote = (question: VoteQuestion): VoteDefinition =>
  voteDefinitionSchema.parse({
    id: 'vote-1',
    title: 'Abstimmung',
    question,
    voicePer: 'lane',
    boardId: null,
    laneWeights: [],
  })
const dots = (given: Record<string, number>): Ballot => ({ kind: 'priority', dots: given })
const marks = (ratings: Record<string, Record<string, number>>): Ballot => ({ kind: 'rating', ratings })
const says = (choice: 'yes' | 'no' | 'abstain'): Ballot => ({ kind: 'decision', choice })

test.each<[string, VoteQuestion, Ballot, boolean]>([
  ['all dots on what was asked', priority, dots({ a: 3, b: 2 }), true],
  ['no dot at all', priority, dots({}), true],
  ['more dots than there are', priority, dots({ a: 3, b: 3 }), false],
  ['more dots on one option than it may get', priority, dots({ a: 4 }), false],
  ['an option that was not asked', priority, dots({ z: 1 }), false],
  ['an option that was not asked, without dots', priority, dots({ 'to-string': 0 }), false],
  ['the wrong kind', priority, says('yes'), false],
  ['some marks, the rest left out', rating, marks({ a: { benefit: 5 }, b: {} }), true],
  ['an unknown option', rating, marks({ z: { benefit: 5 } }), false],
  ['an unknown criterion', rating, marks({ a: { urgency: 5 } }), false],
  ['dots for a rating', rating, dots({ a: 1 }), false],
  ['a decision', decision, says('abstain'), true],
  ['marks for a decision', decision, marks({}), false],
])('a ballot is judged: %s', (_name, question, ballot, isGood) => {
  expect(judgeBallot(question, ballot)).toEqual(isGood ? { ok: true, value: true } : { ok: false, error: 'bad-ballot' })
})

test('dots weigh as much as the voice that gives them; the best comes first', () => {
  const ballots = [
    { ballot: dots({ a: 2, b: 3 }), weight: 1 },
    { ballot: dots({ a: 1, constructor: 3 }), weight: 3 },
    { ballot: dots({}), weight: 1 },
  ]
  expect(tallyVote(vote(priority), ballots)).toEqual({
    kind: 'priority',
    voices: 3,
    rows: [
      { option: 'constructor', points: 9, voices: 1 },
      { option: 'a', points: 5, voices: 2 },
      { option: 'b', points: 3, voices: 1 },
    ],
  })
})

test('a rating is the weighted mean over the criteria; costs are turned round, abstentions left out', () => {
  const ballots = [
    { ballot: marks({ a: { benefit: 5, effort: 1 }, b: { benefit: 3 } }), weight: 1 },
    { ballot: marks({ a: { benefit: 2 } }), weight: 2 },
  ]
  expect(tallyVote(vote(rating), ballots)).toEqual({
    kind: 'rating',
    voices: 2,
    rows: [
      {
        option: 'a',
        score: 3.666667, // (2 × 3 + 1 × (6 − 1)) / 3
        criteria: [
          { criterion: 'benefit', mean: 3, voices: 2 }, // (5 + 2 × 2) / 3
          { criterion: 'effort', mean: 1, voices: 1 },
        ],
      },
      {
        option: 'b',
        score: 3, // nobody rated its effort
        criteria: [
          { criterion: 'benefit', mean: 3, voices: 1 },
          { criterion: 'effort', mean: null, voices: 0 },
        ],
      },
      {
        option: 'constructor',
        score: null,
        criteria: [
          { criterion: 'benefit', mean: null, voices: 0 },
          { criterion: 'effort', mean: null, voices: 0 },
        ],
      },
    ],
  })
})

test('equal scores keep the order in which was asked, also when fractions differ in the last digit', () => {
  const question: VoteQuestion = {
    ...rating,
    criteria: [
      { id: 'one', label: 'Eins', weight: 1, isCost: false },
      { id: 'two', label: 'Zwei', weight: 1, isCost: false },
      { id: 'three', label: 'Drei', weight: 1, isCost: false },
    ],
  }
  const ballots = [
    { ballot: marks({ a: { one: 4, two: 3, three: 2 }, b: { one: 2, two: 3, three: 4 } }), weight: 1 },
    { ballot: marks({ a: { one: 4, two: 3, three: 3 }, b: { one: 3, two: 3, three: 4 } }), weight: 2 },
  ]
  const result = tallyVote(vote(question), ballots)
  expect(result.kind === 'rating' ? result.rows.map(({ option, score }) => [option, score]) : null).toEqual([
    ['a', 3.222222],
    ['b', 3.222222],
    ['constructor', null],
  ])
})

test('a decision counts voices and weighs sides', () => {
  const ballots = [
    { ballot: says('yes'), weight: 4 },
    { ballot: says('no'), weight: 1 },
    { ballot: says('no'), weight: 1 },
    { ballot: says('abstain'), weight: 1 },
  ]
  expect(tallyVote(vote(decision), ballots)).toEqual({ kind: 'decision', voices: 4, yes: 4, no: 2, abstain: 1 })
})

test('nobody voted: no voices, no points, no scores', () => {
  expect([priority, rating, decision].map((question) => tallyVote(vote(question), []))).toEqual([
    { kind: 'priority', voices: 0, rows: options.map(({ id }) => ({ option: id, points: 0, voices: 0 })) },
    {
      kind: 'rating',
      voices: 0,
      rows: options.map(({ id }) => ({
        option: id,
        score: null,
        criteria: [
          { criterion: 'benefit', mean: null, voices: 0 },
          { criterion: 'effort', mean: null, voices: 0 },
        ],
      })),
    },
    { kind: 'decision', voices: 0, yes: 0, no: 0, abstain: 0 },
  ])
})

const weight = fc.integer({ min: 1, max: 10 })
const anyDots = fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), fc.integer({ min: 0, max: 3 }))
const mark = fc.integer({ min: 1, max: 5 })
const anyMarks = fc.dictionary(
  fc.constantFrom('a', 'b', 'constructor'),
  fc.dictionary(fc.constantFrom('benefit', 'effort'), mark),
)
const anyBallots: Record<'priority' | 'rating' | 'decision', fc.Arbitrary<WeighedBallot[]>> = {
  priority: fc.array(fc.record({ ballot: anyDots.map(dots), weight })),
  rating: fc.array(fc.record({ ballot: anyMarks.map(marks), weight })),
  decision: fc.array(fc.record({ ballot: fc.constantFrom('yes', 'no', 'abstain').map(says), weight })),
}

test('no point is lost or made: the points are the dots times the weights', () => {
  fc.assert(
    fc.property(anyBallots.priority, (ballots) => {
      const result = tallyVote(vote(priority), ballots)
      const given = ballots.flatMap(({ ballot, weight }) =>
        ballot.kind === 'priority' ? Object.values(ballot.dots).map((count) => count * weight) : [],
      )
      expect(result.kind === 'priority' ? result.rows.reduce((all, row) => all + row.points, 0) : null).toBe(
        given.reduce((all, points) => all + points, 0),
      )
    }),
  )
})

test.each([priority, rating, decision])(
  'the order of the ballots does not matter, and a result is valid: $kind',
  (question) => {
    fc.assert(
      fc.property(
        anyBallots[question.kind].chain((ballots) =>
          fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
        ),
        ([ballots, shuffled]) => {
          const result = tallyVote(vote(question), ballots)
          expect(tallyVote(vote(question), shuffled)).toEqual(result)
          expect(voteResultSchema.parse(result)).toEqual(result)
        },
      ),
    )
  },
)

test('a rating stays between the worst and the best mark', () => {
  fc.assert(
    fc.property(anyBallots.rating, (ballots) => {
      const result = tallyVote(vote(rating), ballots)
      const scores = result.kind === 'rating' ? result.rows.flatMap(({ score }) => (score === null ? [] : [score])) : []
      for (const score of scores) {
        expect(score).toBeGreaterThanOrEqual(1)
        expect(score).toBeLessThanOrEqual(5)
      }
    }),
  )
})

test('a voice of weight 2 counts like two voices of weight 1', () => {
  fc.assert(
    fc.property(anyBallots.rating, (ballots) => {
      const doubled = ballots.map(({ ballot }) => ({ ballot, weight: 2 }))
      const twice = ballots.flatMap(({ ballot }) => [
        { ballot, weight: 1 },
        { ballot, weight: 1 },
      ])
      const scores = (given: WeighedBallot[]) => {
        const result = tallyVote(vote(rating), given)
        return result.kind === 'rating' ? result.rows.map(({ option, score }) => [option, score]) : null
      }
      expect(scores(doubled)).toEqual(scores(twice))
    }),
  )
})

test('an Amt that is not named weighs 1', () => {
  const definition = voteDefinitionSchema.parse({ ...vote(decision), laneWeights: [{ laneId: 'amt-33', weight: 3 }] })
  const [named] = definition.laneWeights
  expect([weightOf(definition, named?.laneId ?? null), weightOf(definition, null)]).toEqual([3, 1])
})

test('a question names each option and each criterion once', () => {
  const twice = options.flatMap((option) => [option, option])
  expect(voteDefinitionSchema.safeParse({ ...vote(priority), question: { ...priority, options: twice } }).success).toBe(
    false,
  )
  const criteria = rating.kind === 'rating' ? rating.criteria.flatMap((one) => [one, one]) : []
  expect(voteDefinitionSchema.safeParse({ ...vote(rating), question: { ...rating, criteria } }).success).toBe(false)
})
