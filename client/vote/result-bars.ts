import type { VoteDefinition, VoteResult } from '../../shared/run/vote.ts'
import { voteResultText, voteText } from '../text/vote.ts'

/** One line of the picture of a result. */
export interface ResultBar {
  id: string
  label: string
  /** Equal ones share a place; null: there is nothing to rank. */
  place: number | null
  /** Length of the bar, 0–1. */
  share: number
  /** The same in words. */
  value: string
}

/** Options that the definition does not know any more keep their id: no line is ever lost. */
export function resultBars({ question }: VoteDefinition, result: VoteResult): ResultBar[] {
  const labelOf = (option: string) =>
    ('options' in question ? question.options.find(({ id }) => id === option)?.label : undefined) ?? option
  switch (result.kind) {
    case 'priority': {
      const most = Math.max(1, ...result.rows.map(({ points }) => points))
      return result.rows.map(({ option, points, voices }) => ({
        id: option,
        label: labelOf(option),
        place:
          points === 0
            ? null
            : placeOf(
                points,
                result.rows.map((row) => row.points),
              ),
        share: points / most,
        value: voteResultText.points(points, voices),
      }))
    }
    case 'rating':
      return result.rows.map(({ option, score, criteria }) => ({
        id: option,
        label: labelOf(option),
        place:
          score === null
            ? null
            : placeOf(
                score,
                result.rows.map((row) => row.score ?? 0),
              ),
        share: (score ?? 0) / bestMark,
        value:
          score === null
            ? voteResultText.notRated
            : voteResultText.score(score, Math.max(...criteria.map(({ voices }) => voices))),
      }))
    case 'decision': {
      const all = result.yes + result.no + result.abstain
      return (['yes', 'no', 'abstain'] as const).map((choice) => {
        const share = all === 0 ? 0 : result[choice] / all
        return {
          id: choice,
          label: voteText.choice[choice],
          place: null,
          share,
          value: voteResultText.votesAndShare(result[choice], share),
        }
      })
    }
  }
}

export const bestMark = 5

function placeOf(value: number, all: readonly number[]): number {
  return 1 + all.filter((other) => other > value).length
}
