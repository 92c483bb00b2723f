import { createSignal } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { LiveProps } from '../run/run-session.ts'
import { boardText } from '../text/board.ts'
import { stageText } from '../text/stage.ts'
import { formatDate } from '../ui/format.ts'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { createRunAction } from './create-run-action.ts'
import { dayAfter } from './day-after.ts'
import { StageDialog } from './stage-dialog.tsx'

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
  const prepare = () => {
    const has = props.session.model.assignment(props.card)?.lane ?? null
    const lane = props.session.workshop().lanes.find(({ id }) => id === has)
    setOwner(lane ? boardText.laneOrInbox(lane) : '')
    setDueDate(dayAfter(props.run.now(), defaultDays))
    setReason('')
    setTried(false)
  }
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
    <StageDialog
      open={props.open}
      card={props.card}
      name={name()}
      words={text}
      action={action}
      onFresh={prepare}
      onConfirm={() => void park()}
      onClose={props.onClose}
    >
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
    </StageDialog>
  )
}
