import { createUniqueId, type JSX, Show, splitProps } from 'solid-js'
import './button.css'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined
  size?: 'default' | 'small' | undefined
  icon?: IconName | undefined
  /** Shows the icon alone; the children remain its accessible name. */
  iconOnly?: boolean | undefined
  /** Why it cannot be used now. It stays reachable then, so that the reason can be read and heard. */
  disabledReason?: string | undefined
}

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, [
    'variant',
    'size',
    'icon',
    'iconOnly',
    'disabledReason',
    'class',
    'onClick',
    'children',
  ])
  const reasonId = createUniqueId()
  const click: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (own.disabledReason !== undefined) {
      event.preventDefault()
      return
    }
    if (typeof own.onClick === 'function') own.onClick(event)
    else if (own.onClick) own.onClick[0](own.onClick[1], event)
  }
  return (
    <>
      <button
        type="button"
        {...rest}
        class={`kern-btn kern-btn--${own.variant ?? 'secondary'} ${own.size === 'small' ? 'kern-btn--compact' : ''} ${own.class ?? ''}`}
        onClick={click}
        aria-disabled={own.disabledReason === undefined ? undefined : 'true'}
        aria-describedby={own.disabledReason === undefined ? rest['aria-describedby'] : reasonId}
        title={own.disabledReason ?? rest.title}
      >
        <Show when={own.icon}>
          {(name) => <Icon name={name()} size={own.size === 'small' ? 'small' : 'default'} />}
        </Show>
        <span class={own.iconOnly ? 'kern-label kern-sr-only' : 'kern-label'}>{own.children}</span>
      </button>
      <Show when={own.disabledReason}>
        {(reason) => (
          <span id={reasonId} hidden>
            {reason()}
          </span>
        )}
      </Show>
    </>
  )
}
