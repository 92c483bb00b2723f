import type { ComponentProps } from 'solid-js'
import { DataTable } from '../ui/data-table.tsx'
import './plan-tables.css'

/** A table that becomes a list of blocks on a phone, and repeats its heads on each printed page. */
export function PlanData<T>(props: Omit<ComponentProps<typeof DataTable<T>>, 'class'>) {
  return (
    <DataTable
      class="plan-table plan-data"
      label={props.label}
      heads={props.heads}
      rows={props.rows}
      cells={props.cells}
    />
  )
}
