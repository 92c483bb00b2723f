import { For, type JSX, Show } from 'solid-js'

interface DataTableProps<T> {
  /** Names the table for those who cannot see the heading above it. */
  label: string
  /** How it looks where it stands. On a phone its rows may become blocks: each cell knows its head (`data-head`). */
  class: string
  heads: readonly string[]
  rows: readonly T[]
  /** What stands in each column; the first cell names the row. */
  cells: (row: T) => readonly JSX.Element[]
}

export function DataTable<T>(props: DataTableProps<T>) {
  return (
    <table class={props.class} aria-label={props.label}>
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
  )
}
