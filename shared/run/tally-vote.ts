import type { LaneId } from '../domain/ids.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import type { Ballot, VoteCriterion, VoteDefinition, VoteQuestion, VoteResult } from './vote.ts'

/** Whether this ballot answers this question: its kind, options and criteria that were asked, no more dots than there are. */
export function judgeBallot(question: VoteQuestion, ballot: Ballot): Result<true, 'bad-ballot'> {
  return answers(question, ballot) ? ok(true) : fail('bad-ballot')
}

function answers(question: VoteQuestion, ballot: Ballot): boolean {
  switch (question.kind) {
    case 'priority': {
      if (ballot.kind !== 'priority') return false
      const options = new Set(question.options.map(({ id }) => id))
      const dots = Object.entries(ballot.dots)
      return (
        dots.every(([option, count]) => options.has(option) && count <= question.maxPerOption) &&
        sum(dots.map(([, count]) => count)) <= question.dots
      )
    }
    case 'rating': {
      if (ballot.kind !== 'rating') return false
      const options = new Set(question.options.map(({ id }) => id))
      const criteria = new Set(question.criteria.map(({ id }) => id))
      return Object.entries(ballot.ratings).every(
        ([option, given]) => options.has(option) && Object.keys(given).every((criterion) => criteria.has(criterion)),
      )
    }
    case 'decision':
      return ballot.kind === 'decision'
  }
}

/** How much a voice of this Amt weighs. */
export function weightOf(definition: Pick<VoteDefinition, 'laneWeights'>, lane: LaneId | null): number {
  return definition.laneWeights.find(({ laneId }) => laneId === lane)?.weight ?? 1
}

/** A ballot that `judgeBallot` let through, and how much it weighs: a whole number, see `weightOf`. */
export interface WeighedBallot {
  ballot: Ballot
  weight: number
}

/**
 * What the ballots give; one for each voice, in any order. `voices` count ballots, points and means are weighted.
 * Options come best first, equal ones in the order in which they were asked.
 */
export function tallyVote(definition: VoteDefinition, ballots: readonly WeighedBallot[]): VoteResult {
  const { question } = definition
  switch (question.kind) {
    case 'priority': {
      const given = ballots.flatMap(({ ballot, weight }) =>
        ballot.kind === 'priority' ? [{ weight, dots: new Map(Object.entries(ballot.dots)) }] : [],
      )
      const rows = question.options.map(({ id }) => ({
        option: id,
        points: sum(given.map(({ dots, weight }) => (dots.get(id) ?? 0) * weight)),
        voices: given.filter(({ dots }) => (dots.get(id) ?? 0) > 0).length,
      }))
      return { kind: 'priority', voices: given.length, rows: bestFirst(rows, ({ points }) => points) }
    }
    case 'rating': {
      const given = ballots.flatMap(({ ballot, weight }) =>
        ballot.kind === 'rating' ? [{ weight, ratings: new Map(Object.entries(ballot.ratings)) }] : [],
      )
      const rows = question.options.map(({ id }) => {
        const marks = given.map(({ weight, ratings }) => ({
          weight,
          of: new Map(Object.entries(ratings.get(id) ?? {})),
        }))
        const criteria = question.criteria.map(({ id: criterion }) => {
          const rated = marks.flatMap(({ weight, of }) => {
            const value = of.get(criterion)
            return value === undefined ? [] : [{ weight, value }]
          })
          return { criterion, mean: weightedMean(rated), voices: rated.length }
        })
        return { option: id, score: scoreOf(question.criteria, criteria), criteria }
      })
      return { kind: 'rating', voices: given.length, rows: bestFirst(rows, ({ score }) => score ?? 0) }
    }
    case 'decision': {
      const given = ballots.flatMap(({ ballot, weight }) =>
        ballot.kind === 'decision' ? [{ choice: ballot.choice, weight }] : [],
      )
      const points = (choice: 'yes' | 'no' | 'abstain') =>
        sum(given.filter((one) => one.choice === choice).map(({ weight }) => weight))
      return {
        kind: 'decision',
        voices: given.length,
        yes: points('yes'),
        no: points('no'),
        abstain: points('abstain'),
      }
    }
  }
}

/** A criterion that nobody rated does not count. */
function scoreOf(
  criteria: readonly VoteCriterion[],
  means: readonly { criterion: string; mean: number | null }[],
): number | null {
  return weightedMean(
    criteria.flatMap(({ id, weight, isCost }) => {
      const mean = means.find(({ criterion }) => criterion === id)?.mean ?? null
      return mean === null ? [] : [{ weight, value: isCost ? worst + best - mean : mean }]
    }),
  )
}

const worst = 1
const best = 5

function weightedMean(values: readonly { weight: number; value: number }[]): number | null {
  const weights = sum(values.map(({ weight }) => weight))
  return weights === 0 ? null : rounded(sum(values.map(({ weight, value }) => weight * value)) / weights)
}

/** Binary fractions make equal scores differ in the sixteenth digit; then the tie would not be one. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function bestFirst<Row>(rows: readonly Row[], points: (row: Row) => number): Row[] {
  return rows.toSorted((one, other) => points(other) - points(one)) // stable: equal ones stay as they were asked
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
