import { For, type JSX } from 'solid-js'
import { planViewText } from '../text/plan.ts'

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
export function PlanContents(props: { parts: readonly PlanPart[]; isOnScreenOnly: (part: PlanPart) => boolean }) {
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
            <li classList={{ 'is-on-screen-only': props.isOnScreenOnly(part) }}>
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
