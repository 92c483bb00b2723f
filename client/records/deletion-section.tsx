import { createSignal, Show } from 'solid-js'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { StoredRecords } from '../../shared/protocol/archive-api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { commonText } from '../text/common.ts'
import { recordsText } from '../text/records.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { TextField } from '../ui/text-field.tsx'

const words = recordsText.deletion

interface DeletionProps {
  workshop: Workshop
  onDeleted: () => void
}

/** The end of a workshop. */
export function DeletionSection(props: DeletionProps & { records: StoredRecords }) {
  const [isOpen, setOpen] = createSignal(false)
  const fixed = () => (props.records.fixedBecause ? recordsText.fixed[props.records.fixedBecause] : undefined)
  return (
    <section class="records-card" aria-labelledby="records-deletion">
      <h2 id="records-deletion">{words.heading}</h2>
      <p>{words.lead}</p>
      <Show when={fixed()}>{(reason) => <p>{reason()}</p>}</Show>
      <div class="records-card__foot">
        <Button onClick={() => setOpen(true)} disabledReason={fixed()}>
          {words.open}
        </Button>
      </div>
      <Show when={isOpen()}>
        <DeletionDialog workshop={props.workshop} onDeleted={props.onDeleted} onClose={() => setOpen(false)} />
      </Show>
    </section>
  )
}

function DeletionDialog(props: DeletionProps & { onClose: () => void }) {
  const [title, setTitle] = createSignal('')
  const [isWrong, setWrong] = createSignal(false)
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const submit = async () => {
    if (isSending()) return
    setFailure(null)
    setSending(true)
    const deleted = await api.deleteWorkshop(props.workshop.id, title())
    setSending(false)
    if (deleted.ok) return props.onDeleted()
    if (deleted.error.code === 'bad-request') setWrong(true)
    else setFailure(deleted.error)
  }
  return (
    <Dialog
      open
      title={words.question}
      onClose={() => {
        if (!isSending()) props.onClose()
      }}
      footer={
        <>
          <Button onClick={() => props.onClose()} disabled={isSending()}>
            {commonText.cancel}
          </Button>
          <Button variant="primary" onClick={() => void submit()} disabled={isSending()}>
            {isSending() ? words.deleting : words.confirm}
          </Button>
        </>
      }
    >
      <div class="records-dialog">
        <p>{words.body}</p>
        <TextField
          label={words.label}
          hint={words.hint(props.workshop.title)}
          value={title()}
          onInput={(text) => {
            setTitle(text)
            setWrong(false)
          }}
          onEnter={() => void submit()}
          error={isWrong() ? words.wrong : undefined}
          autofocus
        />
        <FailureAlert title={words.failed} failure={failure()} />
      </div>
    </Dialog>
  )
}
