import { For, type JSX, Show } from 'solid-js'
import { planViewText } from '../text/plan.ts'
import './plan-tables.css'

/** A part of the plan's page that the contents lead to. */
export interface PlanPart {
  id: string
  title: string
  /** In the contents; as the title, unless that is long. */
  short?: string
}

export const headingId = (part: PlanPart) => `plan-${part.id}-title`

export function PlanSection(props: { part: PlanPart; isOnScreenOnly?: boolean; children: JSX.Element }) {
  return (
    <section
      class="plan-section"
      classList={{ 'is-on-screen-only': props.isOnScreenOnly ?? false }}
      aria-labelledby={headingId(props.part)}
    >
      <h3 id={headingId(props.part)} tabindex="-1">
        {props.part.title}
      </h3>
      {props.children}
    </section>
  )
}

/** The way to each part; it stays in sight. */
export function PlanContents(props: { parts: readonly PlanPart[] }) {
  const go = (event: MouseEvent, part: PlanPart) => {
    event.preventDefault() // the address names the plan, not the place in it
    const heading = document.getElementById(headingId(part))
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <nav class="plan-contents" aria-label={planViewText.contents}>
      <ul>
        <For each={props.parts}>
          {(part) => (
            <li>
              <a href={`#${headingId(part)}`} onClick={(event) => go(event, part)}>
                {part.short ?? part.title}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}

interface DataTableProps<T> {
  /** Names the table for those who cannot see the heading above it. */
  label: string
  heads: readonly string[]
  rows: readonly T[]
  /** What stands in each column; the first cell names the row. */
  cells: (row: T) => readonly JSX.Element[]
}

/** A table that becomes a list of blocks on a phone, and repeats its heads on each printed page. */
export function DataTable<T>(props: DataTableProps<T>) {
  return (
    <table class="plan-table plan-data" aria-label={props.label}>
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
