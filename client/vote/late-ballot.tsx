import { createMemo, createSignal, For, Show } from 'solid-js'
import type { VoteDefinition } from '../../shared/run/vote.ts'
import { ballotText } from '../text/vote.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import type { OwnVote } from './create-own-vote.ts'
import { linesOf } from './draft-ballot.ts'

/** What somebody had filled in and not cast when the vote was closed: not counted, but not lost either. */
export function LateBallot(props: { definition: VoteDefinition; own: OwnVote }) {
  const [isSeen, setSeen] = createSignal(false)
  const lines = createMemo(() => linesOf(props.definition.question, props.own.draft()))
  const hadOther = () => {
    const state = props.own.state()
    return state.name === 'ready' && state.own.ballot !== null
  }
  return (
    <Show when={props.own.isUnsent() && !isSeen()}>
      <Alert kind="warning" urgent title={ballotText.late}>
        <p>
          {ballotText.lateBody} <Show when={hadOther()}>{ballotText.lateBefore}</Show>
        </p>
        <ul class="vote-stand__typed">
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
        <Button size="small" onClick={() => setSeen(true)}>
          {ballotText.lateSeen}
        </Button>
      </Alert>
    </Show>
  )
}
