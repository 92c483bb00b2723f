import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { api } from '../app/api.ts'
import { workshopPath } from '../app/routes.ts'
import { rehearsalText } from '../text/rehearsal.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import './rehearsal-banner.css'

/** Above every page of a rehearsal, so that nobody takes it for the real workshop. */
export function RehearsalBanner(props: { view: WorkshopView }) {
  return (
    <Show when={props.view.workshop.rehearsalOf}>
      {(original) => (
        <aside class="rehearsal-banner" aria-label={rehearsalText.mark}>
          <p>
            <b>{rehearsalText.mark}</b> <span class="rehearsal-banner__hint">{rehearsalText.markHint}</span>
          </p>
          <Show when={props.view.login.role === 'moderator'}>
            <EndRehearsal rehearsal={props.view.workshop.id} original={original()} />
          </Show>
        </aside>
      )}
    </Show>
  )
}

function EndRehearsal(props: { rehearsal: WorkshopId; original: WorkshopId }) {
  const navigate = useNavigate()
  const [isAsking, setAsking] = createSignal(false)
  const end = async () => {
    const { original } = props
    const ended = await api.endRehearsal(props.rehearsal)
    const isGone = ended.ok || ended.error.code === 'not-found' // a colleague was quicker
    if (!isGone) return ended
    navigate(workshopPath(original))
    announce(rehearsalText.ended)
    return { ok: true as const, value: undefined }
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {rehearsalText.end}
      </Button>
      <Show when={isAsking()}>
        <ConfirmDialog
          title={rehearsalText.endTitle}
          confirm={rehearsalText.confirmEnd}
          failed={rehearsalText.endFailed}
          act={end}
          onClose={() => setAsking(false)}
        >
          <p>{rehearsalText.endBody}</p>
        </ConfirmDialog>
      </Show>
    </>
  )
}
