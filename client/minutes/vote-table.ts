import type { VoteDefinition, VoteResult } from '../../shared/run/vote.ts'
import { minutesText } from '../text/minutes.ts'

/** A result as a table: the first column names what was voted on. */
export interface VoteTable {
  heads: string[]
  rows: string[][]
}

/** Options that the definition does not know any more keep their id: the table never loses a row. */
export function voteTable({ question }: VoteDefinition, result: VoteResult): VoteTable {
  const { votes, number } = minutesText
  const nameOf = (option: string) =>
    ('options' in question ? question.options.find(({ id }) => id === option)?.label : undefined) ?? option
  switch (result.kind) {
    case 'priority':
      return {
        heads: [votes.option, votes.points, votes.voicesHead],
        rows: result.rows.map(({ option, points, voices }) => [nameOf(option), number(points), number(voices)]),
      }
    case 'rating': {
      const criteria = question.kind === 'rating' ? question.criteria : []
      const mean = (value: number | null | undefined) => (value == null ? minutesText.none : number(value))
      return {
        heads: [
          votes.option,
          votes.score,
          ...criteria.map(({ label, weight, isCost }) => votes.criterionWeight(label, weight, isCost)),
        ],
        rows: result.rows.map((row) => [
          nameOf(row.option),
          row.score === null ? votes.notRated : number(row.score),
          ...criteria.map(({ id }) => mean(row.criteria.find(({ criterion }) => criterion === id)?.mean)),
        ]),
      }
    }
    case 'decision':
      return {
        heads: [votes.answer, votes.weight],
        rows: [
          [votes.yes, number(result.yes)],
          [votes.no, number(result.no)],
          [votes.abstain, number(result.abstain)],
        ],
      }
  }
}

/** What was asked and who had how many voices, in one line. */
export function voteRules(definition: VoteDefinition, laneNameOf: (id: string) => string): string {
  const { votes } = minutesText
  const weights = definition.laneWeights
    .filter(({ weight }) => weight !== 1)
    .map(({ laneId, weight }) => votes.weightOf(laneNameOf(laneId), weight))
  return [
    votes[definition.question.kind],
    votes.perVoice[definition.voicePer],
    ...(weights.length > 0 ? [votes.weights(weights.join(', '))] : []),
  ].join(' · ')
}
