import { For, type JSX, Show } from 'solid-js'

interface MinutesTableProps<T> {
  /** Names the table for those who cannot see the heading above it. */
  label: string
  heads: readonly string[]
  rows: readonly T[]
  /** What stands in each column; the first cell names the row. */
  cells: (row: T) => readonly JSX.Element[]
  empty: string
}

/** A table that becomes a list of blocks on a phone, and repeats its heads on each printed page. */
export function MinutesTable<T>(props: MinutesTableProps<T>) {
  return (
    <Show when={props.rows.length > 0} fallback={<p class="muted">{props.empty}</p>}>
      <table class="minutes-table" aria-label={props.label}>
        <thead>
          <tr>
            <For each={props.heads}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={props.cells(row)}>
                  {(cell, at) => (
                    <Show when={at() === 0} fallback={<td data-head={props.heads[at()]}>{cell}</td>}>
                      <th scope="row">{cell}</th>
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  )
}
