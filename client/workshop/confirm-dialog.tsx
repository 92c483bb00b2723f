import { createSignal, type JSX } from 'solid-js'
import type { Result } from '../../shared/kit/result.ts'
import type { ApiFailure } from '../app/api.ts'
import { commonText } from '../text/common.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'

interface ConfirmDialogProps {
  title: string
  /** The verb on the button that does it. */
  confirm: string
  /** What stands above the reason when it did not work. */
  failed: string
  act: () => Promise<Result<unknown, ApiFailure>>
  /** Both ways: done, or left alone. */
  onClose: () => void
  children: JSX.Element
}

/** Asks before something that cannot be undone, does it, and says so where that failed. Lives as long as it is open. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const act = async () => {
    if (isSending()) return
    setSending(true)
    setFailure(null)
    const done = await props.act()
    setSending(false)
    if (done.ok) props.onClose()
    else setFailure(done.error)
  }
  return (
    <Dialog
      open
      title={props.title}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button autofocus onClick={() => props.onClose()}>
            {commonText.cancel}
          </Button>
          <Button variant="primary" disabled={isSending()} onClick={() => void act()}>
            {props.confirm}
          </Button>
        </>
      }
    >
      {props.children}
      <FailureAlert title={props.failed} failure={failure()} />
    </Dialog>
  )
}
