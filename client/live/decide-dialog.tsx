import { createSignal } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { LiveProps } from '../run/run-session.ts'
import { boardText } from '../text/board.ts'
import { stageText } from '../text/stage.ts'
import { announce } from '../ui/live-region.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { concernedLanes } from './concerned-lanes.ts'
import { createRunAction } from './create-run-action.ts'
import { StageDialog } from './stage-dialog.tsx'

const text = stageText.decide

/** Who gets the card, why, and who said so. First the log, then the board; what was typed stays until both have it. */
export function DecideDialog(props: LiveProps & { card: CardId; open: boolean; onClose: () => void }) {
  const action = createRunAction(props.run)
  const [lane, setLane] = createSignal<LaneId | null>(null)
  const [reason, setReason] = createSignal('')
  const [decidedBy, setDecidedBy] = createSignal<string>(text.decidedByDefault)
  const [isTried, setTried] = createSignal(false)
  const name = () => props.session.services.get(props.card)?.name ?? props.card
  const lanes = () => {
    const concerned = concernedLanes(props.session.model.assignment(props.card))
    const rank = (id: LaneId) => (concerned.includes(id) ? 0 : 1)
    return [...props.session.workshop().lanes].sort((a, b) => rank(a.id) - rank(b.id))
  }
  const prepare = () => {
    setLane(null)
    setReason('')
    setTried(false)
  }
  const missing = () => ({
    lane: isTried() && lane() === null ? text.laneMissing : undefined,
    reason: isTried() && reason().trim() === '' ? text.reasonMissing : undefined,
    decidedBy: isTried() && decidedBy().trim() === '' ? text.decidedByMissing : undefined,
  })
  const decide = async () => {
    setTried(true)
    const laneId = lane()
    if (laneId === null || Object.values(missing()).some((found) => found !== undefined)) return
    const { card, session } = props
    const decided = { laneId, reason: reason().trim(), decidedBy: decidedBy().trim() }
    if (!(await action.send({ type: 'decide', boardId: session.boardId, card, ...decided }))) return
    const isOnBoard = session.settle(card, laneId, decided.reason)
    const target = session.workshop().lanes.find(({ id }) => id === laneId) ?? null
    announce(isOnBoard ? text.done(name(), boardText.laneOrInbox(target)) : text.notOnBoard)
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
      onConfirm={() => void decide()}
      onClose={props.onClose}
    >
      <SelectField
        label={text.lane}
        value={lane() ?? ''}
        error={missing().lane}
        autofocus
        onChange={(value) => setLane(props.session.workshop().lanes.find(({ id }) => id === value)?.id ?? null)}
        options={[
          { value: '', label: text.choose },
          ...lanes().map((known) => ({ value: known.id, label: boardText.laneOrInbox(known) })),
        ]}
      />
      <TextArea
        label={text.reason}
        rows={2}
        maxLength={1000}
        value={reason()}
        error={missing().reason}
        onInput={setReason}
      />
      <TextField
        label={text.decidedBy}
        hint={text.decidedByHint}
        maxLength={200}
        value={decidedBy()}
        error={missing().decidedBy}
        onInput={setDecidedBy}
      />
    </StageDialog>
  )
}
