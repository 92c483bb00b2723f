import { createSignal, createUniqueId } from 'solid-js'
import { phaseSchema } from '../../shared/domain/phase.ts'
import type { AgendaItem } from '../../shared/run/agenda.ts'
import { agendaItemText, agendaText } from '../text/agenda.ts'
import { commonText } from '../text/common.ts'
import { phaseText } from '../text/phase.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { AgendaEditor } from './create-agenda-editor.ts'
import { parseMinutes } from './parse-minutes.ts'

interface AgendaItemDialogProps {
  /** Null: a new one. */
  item: AgendaItem | null
  editor: AgendaEditor
  onClose: () => void
}

/** Title, phase, minutes and speaker of one item. Lives as long as it is open. */
export function AgendaItemDialog(props: AgendaItemDialogProps) {
  const { item } = props // what it was when the dialog opened
  const [title, setTitle] = createSignal(item?.title ?? '')
  const [phase, setPhase] = createSignal(item?.phase ?? 'opening')
  const [minutes, setMinutes] = createSignal(String(item?.minutes ?? 10))
  const [speaker, setSpeaker] = createSignal(item?.speaker ?? '')
  const [wasTried, setTried] = createSignal(false)
  const [isSending, setSending] = createSignal(false)
  const formId = createUniqueId()
  const length = () => parseMinutes(minutes(), 0)

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const planned = length()
    if (title().trim() === '' || planned === null || isSending()) return
    const facts = { title: title().trim(), phase: phase(), minutes: planned, speaker: speaker().trim() }
    setSending(true)
    const isSaved = item
      ? await props.editor.replace({ ...item, ...facts })
      : await props.editor.add({ ...facts, isSkipped: false }, null)
    setSending(false)
    if (isSaved) props.onClose()
  }
  return (
    <Dialog
      open
      title={item ? agendaItemText.editTitle : agendaItemText.addTitle}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{commonText.cancel}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={isSending()}>
            {item ? agendaItemText.save : agendaItemText.add}
          </Button>
        </>
      }
    >
      <form id={formId} class="agenda-form" noValidate onSubmit={(event) => void save(event)}>
        <TextField
          label={agendaItemText.title}
          value={title()}
          maxLength={120}
          autofocus
          onInput={setTitle}
          error={wasTried() && title().trim() === '' ? agendaItemText.titleMissing : undefined}
        />
        <SelectField
          label={agendaItemText.phase}
          hint={phaseText.open(phase())}
          value={phase()}
          onChange={(value) => setPhase(phaseSchema.catch('opening').parse(value))}
          options={phaseSchema.options.map((value) => ({ value, label: phaseText.name[value] }))}
        />
        <TextField
          label={agendaItemText.minutes}
          hint={agendaItemText.minutesHint}
          type="number"
          min="0"
          max="600"
          value={minutes()}
          onInput={setMinutes}
          error={wasTried() && length() === null ? agendaItemText.minutesWrong : undefined}
        />
        <TextField label={agendaItemText.speaker} optional value={speaker()} maxLength={120} onInput={setSpeaker} />
        <FailureAlert title={agendaText.failed} failure={props.editor.failure()} />
      </form>
    </Dialog>
  )
}
