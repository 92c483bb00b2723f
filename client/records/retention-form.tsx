import { createSignal, Show } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { StoredRecords } from '../../shared/protocol/archive-api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { recordsText } from '../text/records.ts'
import { Button } from '../ui/button.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatDate } from '../ui/format.ts'
import { TextField } from '../ui/text-field.tsx'

const words = recordsText.retention

interface RetentionFormProps {
  workshopId: WorkshopId
  records: StoredRecords
  onSaved: (namesUntil: string | null) => void
}

/** Until when names are kept. */
export function RetentionForm(props: RetentionFormProps) {
  const [day, setDay] = createSignal(props.records.namesUntil ?? '')
  const [isTried, setTried] = createSignal(false)
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const [message, setMessage] = createSignal('')
  const fixed = () => props.records.fixedBecause && recordsText.fixed[props.records.fixedBecause]
  const save = async (namesUntil: string | null) => {
    if (isSending()) return
    setSending(true)
    setFailure(null)
    setMessage('')
    const saved = await api.setRetention(props.workshopId, { namesUntil })
    setSending(false)
    if (!saved.ok) {
      setFailure(saved.error)
      return
    }
    setTried(false)
    setDay(saved.value.namesUntil ?? '')
    setMessage(words.saved(saved.value.namesUntil))
    props.onSaved(saved.value.namesUntil)
  }
  const saveDay = () => {
    setTried(true)
    if (day() !== '') void save(day())
  }
  return (
    <section class="records-card" aria-labelledby="records-retention">
      <h2 id="records-retention">{words.heading}</h2>
      <p>{words.lead}</p>
      <Show when={fixed()} fallback={<p>{words.now(props.records.namesUntil)}</p>}>
        {(reason) => <p>{reason()}</p>}
      </Show>
      <Show when={props.records.namesErasedAt}>{(at) => <p>{words.erased(formatDate(at()))}</p>}</Show>
      <Show when={!fixed()}>
        <TextField
          label={words.label}
          hint={words.hint}
          type="date"
          value={day()}
          onInput={setDay}
          onEnter={saveDay}
          error={isTried() && day() === '' ? words.missing : undefined}
        />
        <div class="records-card__foot">
          <Button onClick={saveDay} disabled={isSending()}>
            {words.save}
          </Button>
          <Button
            variant="tertiary"
            onClick={() => void save(null)}
            disabled={isSending() || props.records.namesUntil === null}
          >
            {words.keep}
          </Button>
        </div>
      </Show>
      <p role="status" class="records-status">
        {message()}
      </p>
      <FailureAlert title={words.failed} failure={failure()} />
    </section>
  )
}
