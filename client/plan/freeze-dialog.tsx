import { createMemo, createSignal, Show } from 'solid-js'
import type { Assignment, Schedule } from '../../shared/domain/decisions.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import { countDecisions } from '../../shared/plan/freeze-plan.ts'
import type { PlanCounts } from '../../shared/plan/plan.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { commonText } from '../text/common.ts'
import { planViewText } from '../text/plan.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { freezeObstacle } from './freeze-obstacle.ts'
import type { PlanApi, PlanFailure } from './plan-api.ts'

interface FreezeDialogProps {
  session: BoardSession
  api: PlanApi
  /** The number that the new version will most likely get; the server has the last word. */
  nextNumber: number
  open: boolean
  onClose: () => void
  onFrozen: (plan: PlanSummary) => void
  /** Without an answer the plan may have been frozen all the same: look again. */
  onFailed: () => void
}

type Freezing = { name: 'idle' } | { name: 'running' } | { name: 'failed'; failure: PlanFailure }

/** Says in sentences what will be frozen, takes a note and freezes. */
export function FreezeDialog(props: FreezeDialogProps) {
  const [note, setNote] = createSignal('')
  const [freezing, setFreezing] = createSignal<Freezing>({ name: 'idle' })
  const text = planViewText.freeze
  const obstacle = () => (freezing().name === 'running' ? text.running : freezeObstacle(props.session))

  const freeze = async () => {
    if (obstacle() !== undefined) return
    setFreezing({ name: 'running' })
    const result = await props.api.freezePlan(props.session.boardId, note().trim())
    if (!result.ok) {
      setFreezing({ name: 'failed', failure: result.error })
      props.onFailed()
      return
    }
    setFreezing({ name: 'idle' })
    setNote('')
    props.onFrozen(result.value)
  }

  return (
    <Dialog
      open={props.open}
      title={text.title(props.nextNumber)}
      onClose={props.onClose}
      footer={
        <>
          <Button variant="primary" disabledReason={obstacle()} onClick={() => void freeze()}>
            {text.submit(props.nextNumber)}
          </Button>
          <Button variant="tertiary" onClick={() => props.onClose()}>
            {commonText.cancel}
          </Button>
        </>
      }
    >
      <div class="plan-freeze">
        <WhatIsFrozen session={props.session} />
        <TextArea
          label={text.note}
          hint={text.noteHint}
          optional
          rows={3}
          maxLength={2000}
          value={note()}
          onInput={setNote}
        />
        <Show when={obstacle()}>{(reason) => <p role="status">{reason()}</p>}</Show>
        <FailureAlert title={text.failed} failure={failureOf(freezing())} />
      </div>
    </Dialog>
  )
}

function WhatIsFrozen(props: { session: BoardSession }) {
  const counts = createMemo(() => countBoard(props.session))
  const text = planViewText.freeze
  return (
    <Show when={counts().undecided < counts().services} fallback={<p>{text.nothing}</p>}>
      <p>{text.what(counts())}</p>
      <Show when={counts().undecided > 0}>
        <Alert kind="warning" title={text.undecidedTitle(counts().undecided)}>
          <p>{text.undecided}</p>
        </Alert>
      </Show>
    </Show>
  )
}

function countBoard({ model, services, workshop }: BoardSession): PlanCounts {
  const assignments = new Map<CardId, Assignment>()
  const schedules = new Map<CardId, Schedule>()
  for (const card of model.allCards) {
    const [assignment, schedule] = [model.assignment(card), model.schedule(card)]
    if (assignment) assignments.set(card, assignment)
    if (schedule) schedules.set(card, schedule)
  }
  return countDecisions(workshop(), services.values(), { assignments, schedules })
}

const failureOf = (freezing: Freezing) => (freezing.name === 'failed' ? freezing.failure : undefined)
