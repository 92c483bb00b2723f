import { createUniqueId, type JSX, onCleanup, onMount } from 'solid-js'
import { commonText } from '../text/common.ts'
import { Button } from './button.tsx'
import './drawer.css'

/**
 * A panel beside the work, not over it: render it while it is open. Takes the focus to its title; Escape inside closes it;
 * the focus goes back to where it was.
 */
export function Drawer(props: { title: string; onClose: () => void; children: JSX.Element }) {
  const titleId = createUniqueId()
  let panel: HTMLElement | undefined
  let title: HTMLHeadingElement | undefined
  const opener = document.activeElement
  onMount(() => title?.focus())
  onCleanup(() => {
    const focusWasHere = panel?.contains(document.activeElement) ?? false
    if (focusWasHere && opener instanceof HTMLElement && opener.isConnected) opener.focus()
  })
  return (
    <aside
      ref={panel}
      class="ui-drawer"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <header>
        <h2 id={titleId} class="ui-drawer__title" tabindex="-1" ref={title}>
          {props.title}
        </h2>
        <Button variant="tertiary" size="small" icon="close" iconOnly onClick={() => props.onClose()}>
          {commonText.close}
        </Button>
      </header>
      <div class="ui-drawer__body">{props.children}</div>
    </aside>
  )
}
