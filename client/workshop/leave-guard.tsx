import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router'
import { createSignal, onCleanup } from 'solid-js'
import type { BoardSession } from '../sync/board-session.ts'
import { leaveText } from '../text/workshop.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Asks before somebody leaves a board whose changes wait on this device only. */
export function LeaveGuard(props: { session: BoardSession; staysHere: (path: string) => boolean }) {
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs | null>(null)
  const waiting = () => props.session.saveState().waiting

  useBeforeLeave((event) => {
    const isInside = typeof event.to === 'string' && props.staysHere(event.to)
    if (isInside || waiting() === 0) return
    event.preventDefault()
    setLeaving(event)
  })
  const warnBeforeUnload = (event: BeforeUnloadEvent) => {
    if (waiting() > 0) event.preventDefault() // the browser asks in its own words
  }
  window.addEventListener('beforeunload', warnBeforeUnload)
  onCleanup(() => window.removeEventListener('beforeunload', warnBeforeUnload))

  const leave = () => {
    const event = leaving()
    setLeaving(null)
    event?.retry(true)
  }
  return (
    <Dialog
      open={leaving() !== null}
      title={leaveText.title}
      onClose={() => setLeaving(null)}
      footer={
        <>
          <Button onClick={leave}>{leaveText.leave}</Button>
          <Button variant="primary" autofocus onClick={() => setLeaving(null)}>
            {leaveText.stay}
          </Button>
        </>
      }
    >
      <p>{leaveText.body(waiting())}</p>
    </Dialog>
  )
}
