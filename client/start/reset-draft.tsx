import { createSignal } from 'solid-js'
import { commonText } from '../text/common.ts'
import { newWorkshopText } from '../text/start.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export function ResetDraft(props: { onReset: () => void }) {
  const [isAsking, setAsking] = createSignal(false)
  const reset = () => {
    props.onReset()
    setAsking(false)
  }
  return (
    <>
      <Button variant="tertiary" size="small" onClick={() => setAsking(true)}>
        {newWorkshopText.reset}
      </Button>
      <Dialog
        open={isAsking()}
        title={newWorkshopText.resetQuestion}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{commonText.cancel}</Button>
            <Button variant="primary" onClick={reset}>
              {newWorkshopText.resetConfirm}
            </Button>
          </>
        }
      >
        <p>{newWorkshopText.resetBody}</p>
      </Dialog>
    </>
  )
}
