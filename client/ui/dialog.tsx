import { createEffect, createUniqueId, type JSX, on, onCleanup, Show } from 'solid-js'
import { commonText } from '../text/common.ts'
import { Button } from './button.tsx'
import './dialog.css'

interface DialogProps {
  open: boolean
  title: string
  /** Escape, the cross, and whatever else asks to leave. The owner answers by setting `open`. */
  onClose: () => void
  /** False: no cross, Escape does nothing. For a question that must be answered. */
  dismissible?: boolean | undefined
  size?: 'default' | 'wide' | undefined
  footer?: JSX.Element
  children: JSX.Element
}

/** A native modal dialog. The focus goes to `[autofocus]`, else to the title, and comes back when it closes. */
export function Dialog(props: DialogProps) {
  const titleId = createUniqueId()
  let dialog: HTMLDialogElement | undefined
  let title: HTMLHeadingElement | undefined
  let opener: Element | null = null
  const dismissible = () => props.dismissible ?? true

  const giveFocusBack = () => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    opener = null
  }
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!dialog || dialog.open === open) return
        if (open) {
          opener = document.activeElement
          dialog.showModal()
          const first = dialog.querySelector<HTMLElement>('[autofocus]')
          if (first) first.focus()
          else title?.focus()
        } else {
          dialog.close()
          giveFocusBack()
        }
      },
    ),
  )
  onCleanup(() => {
    if (!dialog?.open) return
    dialog.close()
    giveFocusBack()
  })

  return (
    <dialog
      ref={dialog}
      class={`kern-dialog ui-dialog ${props.size === 'wide' ? 'ui-dialog--wide' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== dialog) return // a file chooser inside bubbles its own cancel
        event.preventDefault()
        if (dismissible()) props.onClose()
      }}
      onClose={() => {
        // The event comes late: the dialog may have been opened again, or have given way to another, and then nobody leaves it.
        if (props.open && dialog?.isConnected && !dialog.open) props.onClose()
      }}
    >
      <Show when={props.open}>
        <div class="kern-dialog__header">
          <h2 id={titleId} class="ui-dialog__title" tabindex="-1" ref={title}>
            {props.title}
          </h2>
          <Show when={dismissible()}>
            <Button variant="tertiary" icon="close" iconOnly onClick={() => props.onClose()}>
              {commonText.close}
            </Button>
          </Show>
        </div>
        <div class="kern-dialog__body">{props.children}</div>
        <Show when={props.footer}>
          <div class="kern-dialog__footer">{props.footer}</div>
        </Show>
      </Show>
    </dialog>
  )
}
