import { createSignal } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { commonText } from '../text/common.ts'
import { publishText } from '../text/publish.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'

/** Asks before the page of everybody goes. Lives as long as it is open. */
export function EndPublicationDialog(props: { boardId: BoardId; onClose: () => void; onEnded: () => void }) {
  const text = publishText.endDialog
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const end = async () => {
    if (isSending()) return
    setSending(true)
    const ended = await api.endPublication(props.boardId)
    setSending(false)
    if (ended.ok) props.onEnded()
    else setFailure(ended.error)
  }
  return (
    <Dialog
      open
      title={text.title}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button autofocus onClick={() => props.onClose()}>
            {commonText.cancel}
          </Button>
          <Button variant="primary" disabled={isSending()} onClick={() => void end()}>
            {publishText.end}
          </Button>
        </>
      }
    >
      <p>{text.body}</p>
      <p>{text.later}</p>
      <FailureAlert title={text.failed} failure={failure()} />
    </Dialog>
  )
}
