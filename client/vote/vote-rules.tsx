import { For, Show } from 'solid-js'
import type { VoteDefinition } from '../../shared/run/vote.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { voteRulesText } from '../text/vote.ts'
import { joinText } from '../text/workshop.ts'
import './vote-rules.css'

/** What everybody is told before voting: what is asked, what counts how much, whose voice it is, and that it is secret. */
export function VoteRules(props: { session: BoardSession; definition: VoteDefinition }) {
  const question = () => props.definition.question
  const howTo = () => {
    const asked = question()
    return asked.kind === 'priority'
      ? voteRulesText.howTo.priority(asked.dots, asked.maxPerOption)
      : voteRulesText.howTo[asked.kind]
  }
  const criteria = () => {
    const asked = question()
    return asked.kind === 'rating' ? asked.criteria : []
  }
  const boardName = () => {
    const board = props.session.workshop().boards.find(({ id }) => id === props.definition.boardId)
    return board && voteRulesText.board(board.municipality.name)
  }
  const weights = () => {
    const { lanes } = props.session.workshop()
    return props.definition.laneWeights
      .filter(({ weight }) => weight !== 1)
      .flatMap(({ laneId, weight }) => {
        const lane = lanes.find(({ id }) => id === laneId)
        return lane ? [voteRulesText.weightOf(joinText.laneName(lane), weight)] : []
      })
  }
  return (
    <div class="vote-rules">
      <p>{howTo()}</p>
      <p>
        {voteRulesText.voicePer[props.definition.voicePer]} {boardName()}
      </p>
      <Show when={weights().length > 0}>
        <p>{voteRulesText.weightsOf(weights().join(', '))}</p>
      </Show>
      <Show when={criteria().length > 0}>
        <p class="vote-rules__head">{voteRulesText.criteria}</p>
        <ul>
          <For each={criteria()}>
            {({ label, weight, isCost }) => <li>{voteRulesText.criterion(label, weight, isCost)}</li>}
          </For>
        </ul>
      </Show>
      <p class="vote-rules__secret">{voteRulesText.secret}</p>
    </div>
  )
}
