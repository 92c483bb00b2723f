import { createEffect, createMemo, on } from 'solid-js'
import type { BoardSession } from '../sync/board-session.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import { type SaveMessage, saveMessage } from './save-message.ts'
import './save-status.css'

const icons: Record<SaveMessage['kind'], IconName> = {
  loading: 'autorenew',
  saved: 'check',
  saving: 'autorenew',
  offline: 'warning',
  'storage-full': 'danger',
  refused: 'danger',
}

/** "gespeichert 9:41:07". Read out when trouble begins and when it is over, not after every single change. */
export function SaveStatus(props: { session: BoardSession }) {
  const message = createMemo(() => saveMessage(props.session.status(), props.session.saveState()))
  const trouble = createMemo(() => message().long)
  createEffect(
    on(trouble, (now, before) => {
      if (now === null && before) announce(message().short)
    }),
  )
  return (
    <span class={`save-status save-status--${message().kind}`} role="status" aria-live="off">
      <Icon name={icons[message().kind]} size="small" />
      <span class="save-status__text">{message().short}</span>
    </span>
  )
}
