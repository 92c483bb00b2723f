import { For, Show } from 'solid-js'
import type { VoteQuestion } from '../../shared/run/vote.ts'

/** What is voted on, for those who only look. */
export function AskedOptions(props: { question: VoteQuestion }) {
  const options = () => ('options' in props.question ? props.question.options : [])
  return (
    <>
      <Show when={props.question.kind === 'decision' ? props.question.question : null}>
        {(question) => <p class="vote-stand__question">{question()}</p>}
      </Show>
      <Show when={options().length > 0}>
        <ul class="vote-stand__typed">
          <For each={options()}>{({ label }) => <li>{label}</li>}</For>
        </ul>
      </Show>
    </>
  )
}
