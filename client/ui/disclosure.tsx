import type { JSX } from 'solid-js'
import './disclosure.css'
import { Icon } from './icon.tsx'

/** Something that few need to see. Native, so that the page's search finds what is inside. */
export function Disclosure(props: {
  summary: string
  children: JSX.Element
  /** At first; then it is the reader's. */
  open?: boolean | undefined
  onToggle?: ((isOpen: boolean) => void) | undefined
}) {
  return (
    <details class="ui-disclosure" open={props.open} onToggle={(event) => props.onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron-right" size="small" />
        {props.summary}
      </summary>
      <div class="ui-disclosure__body">{props.children}</div>
    </details>
  )
}
