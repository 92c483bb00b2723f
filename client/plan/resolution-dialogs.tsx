import { createEffect, createSignal, type JSX, on } from 'solid-js'
import type { NewResolution } from '../../shared/domain/resolution.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import { commonText } from '../text/common.ts'
import { planViewText } from '../text/plan.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { PlanApi, PlanFailure } from './plan-api.ts'

interface ResolutionDialogProps {
  api: PlanApi
  plan: PlanSummary
  open: boolean
  onClose: () => void
  onSaved: () => void
}
type Saving = { name: 'idle' } | { name: 'running' } | { name: 'failed'; failure: PlanFailure }

const text = planViewText.resolution

/** Which body adopted the plan, and when. */
export function AdoptDialog(props: ResolutionDialogProps) {
  const [body, setBody] = createSignal('')
  const [decidedOn, setDecidedOn] = createSignal('')
  const [note, setNote] = createSignal('')
  const fill = () => {
    const before = props.plan.resolution
    setBody(before?.body ?? '')
    setDecidedOn(before?.decidedOn ?? isoDay.format())
    setNote(before?.note ?? '')
  }
  return (
    <ResolutionDialog
      {...props}
      title={text.adoptTitle(props.plan.number)}
      submit={text.save}
      fill={fill}
      isComplete={() => body().trim() !== '' && decidedOn() !== ''}
      change={() => ({
        kind: 'adopted',
        resolution: { body: body().trim(), decidedOn: decidedOn(), note: note().trim() },
      })}
      saved={(plan) => text.saved(planText.status(plan.resolution))}
    >
      {(isTried) => (
        <>
          <p>{text.adoptWhat}</p>
          <TextField
            label={text.body}
            hint={text.bodyHint}
            maxLength={200}
            value={body()}
            error={isTried() && body().trim() === '' ? text.bodyMissing : undefined}
            autofocus
            onInput={setBody}
          />
          <TextField
            label={text.decidedOn}
            type="date"
            value={decidedOn()}
            error={isTried() && decidedOn() === '' ? text.decidedOnMissing : undefined}
            onInput={setDecidedOn}
          />
          <TextArea label={text.note} optional rows={2} maxLength={1000} value={note()} onInput={setNote} />
        </>
      )}
    </ResolutionDialog>
  )
}

/** Takes the body's decision back; the plan is a draft again. */
export function RevokeDialog(props: ResolutionDialogProps) {
  const [reason, setReason] = createSignal('')
  return (
    <ResolutionDialog
      {...props}
      title={text.revokeTitle(props.plan.number)}
      submit={text.revokeSave}
      fill={() => setReason('')}
      isComplete={() => reason().trim() !== ''}
      change={() => ({ kind: 'revoked', reason: reason().trim() })}
      saved={(plan) => text.revoked(plan.number)}
    >
      {(isTried) => (
        <>
          <p>{text.revokeWhat}</p>
          <TextArea
            label={text.reason}
            hint={text.reasonHint}
            rows={2}
            maxLength={1000}
            value={reason()}
            error={isTried() && reason().trim() === '' ? text.reasonMissing : undefined}
            onInput={setReason}
          />
        </>
      )}
    </ResolutionDialog>
  )
}

interface FormProps extends ResolutionDialogProps {
  title: string
  submit: string
  /** Puts into the fields what they begin with. */
  fill: () => void
  isComplete: () => boolean
  change: () => NewResolution
  saved: (plan: PlanSummary) => string
  children: (isTried: () => boolean) => JSX.Element
}

/** What was typed stays until the server has it. */
function ResolutionDialog(props: FormProps) {
  const [saving, setSaving] = createSignal<Saving>({ name: 'idle' })
  const [isTried, setTried] = createSignal(false)
  createEffect(
    on(
      () => props.open,
      (isOpen) => {
        if (!isOpen) return
        props.fill()
        setTried(false)
        setSaving({ name: 'idle' })
      },
    ),
  )
  const isRunning = () => saving().name === 'running'
  const failure = () => {
    const state = saving()
    return state.name === 'failed' ? state.failure : undefined
  }
  const save = async () => {
    setTried(true)
    if (isRunning() || !props.isComplete()) return
    setSaving({ name: 'running' })
    const result = await props.api.resolvePlan(props.plan.id, props.change())
    if (!result.ok) {
      setSaving({ name: 'failed', failure: result.error })
      return
    }
    setSaving({ name: 'idle' })
    announce(props.saved(result.value))
    props.onSaved()
    props.onClose()
  }
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button variant="primary" disabledReason={isRunning() ? text.running : undefined} onClick={() => void save()}>
            {props.submit}
          </Button>
          <Button variant="tertiary" onClick={() => props.onClose()}>
            {commonText.cancel}
          </Button>
        </>
      }
    >
      <div class="plan-freeze">
        {props.children(isTried)}
        <FailureAlert title={text.failed} failure={failure()} />
      </div>
    </Dialog>
  )
}

const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' }) // 2026-11-24
