import { For, type JSX, Show } from 'solid-js'
import { deliveryImportText } from '../text/delivery-import.ts'

const shownRows = 200

/** Rows of a preview or a comparison; of very many only the first are drawn. */
export function LineTable<T>(props: {
  title: string
  heads: readonly string[]
  rows: readonly T[]
  cells: (row: T) => readonly JSX.Element[]
}) {
  return (
    <Show when={props.rows.length > 0}>
      {/* scrolls sideways on a phone, so it must be reachable by keyboard */}
      <section class="delivery-lines" aria-label={props.title} tabindex="0">
        <table>
          <caption>{props.title}</caption>
          <thead>
            <tr>
              <For each={props.heads}>{(head) => <th scope="col">{head}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows.slice(0, shownRows)}>
              {(row) => (
                <tr>
                  <For each={props.cells(row)}>{(cell) => <td>{cell}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={props.rows.length > shownRows}>
          <p class="muted">{deliveryImportText.paste.more(props.rows.length - shownRows)}</p>
        </Show>
      </section>
    </Show>
  )
}
