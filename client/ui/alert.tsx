import { type JSX, Show } from 'solid-js'
import './alert.css'
import { Icon } from './icon.tsx'

interface AlertProps {
  kind: 'info' | 'success' | 'warning' | 'danger'
  title: string
  /** Read out at once when it appears; for what just went wrong. Otherwise it is a polite status. */
  urgent?: boolean | undefined
  children?: JSX.Element
}

export function Alert(props: AlertProps) {
  return (
    <div class={`kern-alert kern-alert--${props.kind} ui-alert`} role={props.urgent ? 'alert' : 'status'}>
      <div class="kern-alert__header">
        <Icon name={props.kind} />
        <p class="kern-title">{props.title}</p>
      </div>
      <Show when={props.children}>
        <div class="kern-alert__body">{props.children}</div>
      </Show>
    </div>
  )
}
