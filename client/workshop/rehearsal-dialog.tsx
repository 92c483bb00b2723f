import { useNavigate } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import { api } from '../app/api.ts'
import { rememberLogin } from '../app/current-login.ts'
import { boardPath } from '../app/routes.ts'
import { rehearsalText } from '../text/rehearsal.ts'
import { announce } from '../ui/live-region.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

/** Says what a rehearsal is, starts it, and leads there. */
export function RehearsalDialog(props: { workshopId: WorkshopId; open: boolean; onClose: () => void }) {
  const navigate = useNavigate()
  const start = async () => {
    const started = await api.startRehearsal(props.workshopId)
    if (!started.ok) return started
    const { workshopId, boardId, login } = started.value
    rememberLogin(login)
    navigate(boardPath(workshopId, boardId, 'assignment'))
    announce(rehearsalText.started)
    return started
  }
  return (
    <Show when={props.open}>
      <ConfirmDialog
        title={rehearsalText.title}
        confirm={rehearsalText.confirm}
        failed={rehearsalText.failed}
        act={start}
        onClose={props.onClose}
      >
        <For each={rehearsalText.body}>{(sentence) => <p>{sentence}</p>}</For>
      </ConfirmDialog>
    </Show>
  )
}
