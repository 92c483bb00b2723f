import { createSignal, createUniqueId, For, Show } from 'solid-js'
import {
  type AgendaTemplateKey,
  agendaFrom,
  agendaTemplateKeys,
  agendaTemplates,
} from '../../shared/run/agenda-templates.ts'
import type { LiveProps } from '../run/run-session.ts'
import { agendaText, templateText } from '../text/agenda.ts'
import { commonText } from '../text/common.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatTime } from '../ui/format.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type AgendaEditor, newItemPrefix } from './create-agenda-editor.ts'
import { fieldsOf, startOf, suggestStart } from './planned-start.ts'

interface TemplateDialogProps extends LiveProps {
  /** Null: the agenda stays, only its start is asked for – until a template is chosen. */
  template: AgendaTemplateKey | null
  editor: AgendaEditor
  onClose: () => void
}

const keep = 'keep'

/** Which template, from when on, and what it gives, before it replaces anything. Lives as long as it is open. */
export function TemplateDialog(props: TemplateDialogProps) {
  const run = () => props.run.run()
  const suggested = (key: AgendaTemplateKey) =>
    fieldsOf(suggestStart(agendaTemplates[key], props.session.workshop().date, props.run.readNow()))
  const startFields = (key: AgendaTemplateKey | null) => {
    if (key) return suggested(key)
    const { plannedStart } = run()
    return plannedStart === null ? { ...suggested('empty'), time: '' } : fieldsOf(plannedStart)
  }
  const [template, setTemplate] = createSignal(props.template)
  const [start, setStart] = createSignal(startFields(props.template))
  const [isSending, setSending] = createSignal(false)
  const formId = createUniqueId()
  const prefix = newItemPrefix()

  const agenda = () => {
    const key = template()
    return key ? agendaFrom(agendaTemplates[key], templateText.titles, prefix) : run().agenda
  }
  const rows = () => {
    let at = startOf(start())
    return agenda().map(({ title, minutes }) => {
      const begin = at
      if (at !== null) at += minutes * 60_000
      return { title, minutes, begin }
    })
  }
  const isReplacing = () => template() !== null && run().agenda.length > 0
  const choose = (value: string) => {
    const key = agendaTemplateKeys.find((known) => known === value) ?? null
    setTemplate(key)
    setStart(startFields(key))
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isSending()) return
    setSending(true)
    const isSaved = await props.editor.set(agenda(), startOf(start()))
    setSending(false)
    if (isSaved) props.onClose()
  }
  return (
    <Dialog
      open
      title={templateText.title}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{commonText.cancel}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={isSending()}>
            {template() ? templateText.confirm : templateText.saveStart}
          </Button>
        </>
      }
    >
      <form id={formId} class="agenda-form" onSubmit={(event) => void save(event)}>
        <SelectField
          label={templateText.template}
          value={template() ?? keep}
          onChange={choose}
          options={[
            ...(run().agenda.length > 0 ? [{ value: keep, label: templateText.keep }] : []),
            ...agendaTemplateKeys.map((value) => ({ value, label: templateText.names[value] })),
          ]}
        />
        <Show when={isReplacing()}>
          <Alert kind="warning" title={templateText.replaces} />
        </Show>
        <div class="agenda-form__start">
          <TextField
            label={templateText.date}
            type="date"
            value={start().date}
            onInput={(date) => setStart((before) => ({ ...before, date }))}
          />
          <TextField
            label={templateText.time}
            type="time"
            value={start().time}
            onInput={(time) => setStart((before) => ({ ...before, time }))}
          />
        </div>
        <p class="kern-hint">{templateText.timeHint}</p>
        <Show when={template() && rows().length > 0}>
          <h3 class="agenda-form__head">{templateText.preview}</h3>
          <ol class="agenda-form__preview">
            <For each={rows()}>
              {({ title, minutes, begin }) => (
                <li>
                  <span>{begin === null ? '' : formatTime(begin)}</span>
                  <span>{title}</span>
                  <span>{agendaText.short(minutes)}</span>
                </li>
              )}
            </For>
          </ol>
        </Show>
        <FailureAlert title={agendaText.failed} failure={props.editor.failure()} />
      </form>
    </Dialog>
  )
}
