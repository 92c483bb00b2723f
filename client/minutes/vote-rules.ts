import type { VoteDefinition } from '../../shared/run/vote.ts'
import { minutesText } from '../text/minutes.ts'

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
