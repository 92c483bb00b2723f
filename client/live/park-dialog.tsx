import { createEffect, createSignal, on, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { LiveProps } from '../run/run-session.ts'
import { boardText } from '../text/board.ts'
import { commonText } from '../text/common.ts'
import { stageText } from '../text/stage.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { formatDate } from '../ui/format.ts'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { createRunAction } from './create-run-action.ts'
import { dayAfter } from './day-after.ts'

const text = stageText.park
const defaultDays = 28

/** Who takes care of the card, until when, and what is open. What was typed stays until the log has it. */
export function ParkDialog(props: LiveProps & { card: CardId; open: boolean; onClose: () => void }) {
  const action = createRunAction(props.run)
  const [owner, setOwner] = createSignal('')
  const [dueDate, setDueDate] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [isTried, setTried] = createSignal(false)
  const name = () => props.session.services.get(props.card)?.name ?? props.card
  const today = () => dayAfter(props.run.now(), 0)
  createEffect(
    on(
      () => props.open && props.card,
      (isFresh) => {
        if (!isFresh) return
        const has = props.session.model.assignment(props.card)?.lane ?? null
        const lane = props.session.workshop().lanes.find(({ id }) => id === has)
        setOwner(lane ? boardText.laneOrInbox(lane) : '')
        setDueDate(dayAfter(props.run.now(), defaultDays))
        setReason('')
        setTried(false)
        action.forget()
      },
    ),
  )
  const missing = () => ({
    owner: isTried() && owner().trim() === '' ? text.ownerMissing : undefined,
    dueDate: isTried() && dueDate() === '' ? text.dueDateMissing : undefined,
    reason: isTried() && reason().trim() === '' ? text.reasonMissing : undefined,
  })
  const park = async () => {
    setTried(true)
    if (Object.values(missing()).some((found) => found !== undefined)) return
    const { card, session } = props
    const parked = { owner: owner().trim(), dueDate: dueDate(), reason: reason().trim() }
    if (!(await action.send({ type: 'park', boardId: session.boardId, card, ...parked }))) return
    announce(text.done(name(), parked.owner, formatDate(parked.dueDate)))
    props.onClose()
  }
  return (
    <Dialog
      open={props.open}
      title={text.title(name())}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{commonText.cancel}</Button>
          <Button variant="primary" disabled={action.isBusy()} onClick={() => void park()}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <div class="stage-form">
        <TextField
          label={text.owner}
          hint={text.ownerHint}
          maxLength={200}
          value={owner()}
          error={missing().owner}
          autofocus
          onInput={setOwner}
        />
        <TextField
          label={text.dueDate}
          type="date"
          min={today()}
          value={dueDate()}
          error={missing().dueDate}
          onInput={setDueDate}
        />
        <TextArea
          label={text.reason}
          rows={2}
          maxLength={1000}
          value={reason()}
          error={missing().reason}
          onInput={setReason}
        />
        <p class="stage-form__next">{text.next}</p>
        <Show when={action.failure()}>
          {(why) => (
            <Alert kind="danger" urgent title={stageText.failed}>
              <p>{why()}</p>
            </Alert>
          )}
        </Show>
      </div>
    </Dialog>
  )
}
