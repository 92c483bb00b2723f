import { type JSX, Show } from 'solid-js'
import type { Lane } from '../../shared/domain/workshop.ts'
import { handoutsText as words } from '../text/handouts.ts'

/** What the eye meets first: which Amt, which sheet, which workshop. */
export function SheetHead(props: {
  id: string
  lane: Lane
  kind: string
  municipality: string
  /** Which workshop. */
  line: string
  aside?: JSX.Element
}) {
  return (
    <header class="handout-head">
      <div>
        <p class="handout-kind">
          {props.kind} · {props.municipality}
        </p>
        <h2 id={props.id}>{words.laneName(props.lane)}</h2>
        <p class="handout-workshop">{props.line}</p>
      </div>
      <Show when={props.aside}>{props.aside}</Show>
    </header>
  )
}
