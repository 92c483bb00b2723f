import { type ComponentProps, Show } from 'solid-js'
import { DataTable } from '../ui/data-table.tsx'

/** A table that becomes a list of blocks on a phone; without rows a sentence. */
export function MinutesTable<T>(props: Omit<ComponentProps<typeof DataTable<T>>, 'class'> & { empty: string }) {
  return (
    <Show when={props.rows.length > 0} fallback={<p class="muted">{props.empty}</p>}>
      <DataTable class="minutes-table" label={props.label} heads={props.heads} rows={props.rows} cells={props.cells} />
    </Show>
  )
}
