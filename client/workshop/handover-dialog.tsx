import { createEffect, createSignal, Match, on, onCleanup, Switch } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { Handover } from '../../shared/protocol/api.ts'
import { api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import { loadErrorText } from '../text/errors.ts'
import { handoverText } from '../text/people.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { formatTime } from '../ui/format.ts'
import { Waiting } from '../ui/waiting.tsx'
import './handover-dialog.css'
import { QrCode } from '../ui/qr-code.tsx'

/** A QR code and a link by which one more device goes on as the same person. */
export function HandoverDialog(props: { workshopId: WorkshopId; open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} title={handoverText.title} onClose={props.onClose}>
      <HandoverCode workshopId={props.workshopId} />
    </Dialog>
  )
}

function HandoverCode(props: { workshopId: WorkshopId }) {
  const load = createLoad(
    () => props.workshopId,
    (id) => api.handOver(id),
  )
  const [isOver, setOver] = createSignal(false)
  createEffect(
    on(load.ready, (handover) => {
      setOver(false)
      if (!handover) return
      const timer = setTimeout(() => setOver(true), Math.max(0, handover.expiresAt - Date.now()))
      onCleanup(() => clearTimeout(timer))
    }),
  )
  return (
    <div class="handover">
      <p>{handoverText.lead}</p>
      <Switch fallback={<Waiting label={handoverText.waiting} />}>
        <Match when={load.failure()}>
          {(shown) => (
            <Alert kind="danger" urgent title={handoverText.failed}>
              <p>{loadErrorText[shown().code]}</p>
              <Button size="small" onClick={load.reload}>
                {handoverText.another}
              </Button>
            </Alert>
          )}
        </Match>
        <Match when={isOver()}>
          <Alert kind="info" title={handoverText.over}>
            <Button size="small" onClick={load.reload}>
              {handoverText.another}
            </Button>
          </Alert>
        </Match>
        <Match when={load.ready()}>{(handover) => <Code handover={handover()} />}</Match>
      </Switch>
    </div>
  )
}

function Code(props: { handover: Handover }) {
  const url = () => new URL(props.handover.path, window.location.origin).href
  return (
    <>
      <QrCode text={url()} label={handoverText.qr} />
      <p>
        <b>{handoverText.validUntil(formatTime(props.handover.expiresAt))}</b> {handoverText.warning}
      </p>
      <div class="handover__link">
        <input
          class="handover__url"
          readOnly
          value={url()}
          aria-label={handoverText.link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={url()} what={handoverText.link} />
      </div>
    </>
  )
}
