import { createSignal, createUniqueId, Show } from 'solid-js'
import type { Participant } from '../../shared/domain/participant.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { commonText } from '../text/common.ts'
import { personText } from '../text/people.ts'
import { joinText } from '../text/workshop.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import './join-dialog.css'

interface PersonDialogProps {
  workshop: Workshop
  person: Participant
  title: string
  /** The moderation changes the Amt of people who have one. */
  mayChangeLane: boolean
  onSaved: (person: Participant) => void
  onClose: () => void
}

/** Name, function and Amt of somebody who joined. Lives as long as it is open. */
export function PersonDialog(props: PersonDialogProps) {
  const formId = createUniqueId()
  const { person } = props // edited as it was when the dialog was opened
  const [name, setName] = createSignal(person.name)
  const [job, setJob] = createSignal(person.function)
  const [laneId, setLaneId] = createSignal(person.laneId)
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const nameError = () => (name().trim() === '' ? joinText.nameMissing : undefined)
  const chooseLane = (value: string) => setLaneId(props.workshop.lanes.find(({ id }) => id === value)?.id ?? null)
  const hasLane = person.role === 'representative'

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isSending() || nameError() !== undefined) return
    setSending(true)
    setFailure(null)
    const change = {
      name: name().trim(),
      function: job().trim(),
      ...(hasLane && props.mayChangeLane && { laneId: laneId() }),
    }
    const saved = await api.changePerson(props.workshop.id, person.id, change)
    setSending(false)
    if (!saved.ok) {
      setFailure(saved.error)
      return
    }
    props.onSaved(saved.value)
    props.onClose()
  }
  return (
    <Dialog
      open
      title={props.title}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{commonText.cancel}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={isSending()}>
            {personText.save}
          </Button>
        </>
      }
    >
      <form class="join" id={formId} novalidate onSubmit={(event) => void submit(event)}>
        <FailureAlert title={personText.failed} failure={failure()} />
        <TextField
          label={joinText.name}
          value={name()}
          onInput={setName}
          error={nameError()}
          maxLength={80}
          autofocus
          required
        />
        <TextField label={joinText.function} value={job()} onInput={setJob} maxLength={120} optional />
        <Show when={hasLane}>
          <SelectField
            label={personText.lane}
            hint={props.mayChangeLane ? undefined : personText.ownLane}
            value={laneId() ?? ''}
            onChange={chooseLane}
            disabled={!props.mayChangeLane}
            options={props.workshop.lanes.map((lane) => ({ value: lane.id, label: joinText.laneName(lane) }))}
          />
        </Show>
      </form>
    </Dialog>
  )
}
