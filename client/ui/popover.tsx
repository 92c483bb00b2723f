import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'
import './button.css'
import './popover.css'

interface PopoverProps {
  /** Name of the button and of the panel. */
  label: string
  icon?: IconName | undefined
  variant?: 'secondary' | 'tertiary' | undefined
  /** Instead of label and icon, when the button shows something richer. It is hidden from screen readers; they hear `label`. */
  trigger?: JSX.Element
  /** Rendered while it is open. */
  children: JSX.Element
}

const gap = 4 // px between button and panel
const margin = 8 // px that stay free at the window's edge

/** A button with a panel of its own content: native popover, so Escape and a click elsewhere close it. */
export function Popover(props: PopoverProps) {
  const id = createUniqueId()
  const [isOpen, setOpen] = createSignal(false)
  let button: HTMLButtonElement | undefined
  let panel: HTMLDivElement | undefined

  const place = () => {
    if (!button || !panel) return
    const anchor = button.getBoundingClientRect()
    const width = panel.offsetWidth
    const left = Math.max(margin, Math.min(anchor.left, window.innerWidth - width - margin))
    const below = window.innerHeight - anchor.bottom - gap - margin
    const above = anchor.top - gap - margin
    const height = Math.min(panel.scrollHeight, Math.max(below, above))
    const top = height > below ? anchor.top - gap - height : anchor.bottom + gap
    panel.style.left = `${left}px`
    panel.style.top = `${top}px`
    panel.style.maxHeight = `${height > below ? above : below}px`
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        class={`kern-btn kern-btn--${props.variant ?? 'tertiary'} kern-btn--compact`}
        popovertarget={id}
        aria-expanded={isOpen()}
        title={props.trigger ? props.label : undefined}
      >
        <Show
          when={props.trigger}
          fallback={
            <>
              <Show when={props.icon}>{(name) => <Icon name={name()} size="small" />}</Show>
              <span class="kern-label">{props.label}</span>
            </>
          }
        >
          <span aria-hidden="true">{props.trigger}</span>
          <span class="ui-spoken">{props.label}</span>
        </Show>
      </button>
      <div
        ref={panel}
        id={id}
        class="ui-popover"
        popover="auto"
        role="dialog"
        aria-label={props.label}
        onToggle={(event) => {
          setOpen(event.newState === 'open')
          place()
        }}
      >
        <Show when={isOpen()}>{props.children}</Show>
      </div>
    </>
  )
}
