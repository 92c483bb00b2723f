import { For, Show } from 'solid-js'
import { expectedText } from '../text/lobby.ts'

const shownRows = 50

/** Rows of a pasted list that cannot be used: number, content, reason. */
export function ProblemRows(props: { rows: readonly { line: number; text: string; reason: string }[] }) {
  return (
    <Show when={props.rows.length > 0}>
      <table class="setup__table setup__problems">
        <caption>{expectedText.problems}</caption>
        <thead>
          <tr>
            <th scope="col">{expectedText.line}</th>
            <th scope="col">{expectedText.content}</th>
            <th scope="col">{expectedText.reason}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows.slice(0, shownRows)}>
            {(row) => (
              <tr>
                <td>{row.line}</td>
                <td class="setup__raw">{row.text}</td>
                <td>{row.reason}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.rows.length > shownRows}>
        <p class="muted">{expectedText.moreProblems(props.rows.length - shownRows)}</p>
      </Show>
    </Show>
  )
}
