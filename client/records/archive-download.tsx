import { createSignal } from 'solid-js'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { StoredRecords } from '../../shared/protocol/archive-api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { loadErrorText } from '../text/errors.ts'
import { recordsText } from '../text/records.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { announce } from '../ui/live-region.tsx'
import { saveFile } from '../ui/save-as-file.ts'

const words = recordsText.archive

/** The whole workshop as a file. */
export function ArchiveDownload(props: { workshop: Workshop; records: StoredRecords }) {
  const [withNames, setWithNames] = createSignal(true)
  const [isPreparing, setPreparing] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const loadFailure = () => {
    const shown = failure()
    return shown && loadErrorText[shown.code]
  }
  const download = async () => {
    if (isPreparing()) return
    setPreparing(true)
    setFailure(null)
    const names = withNames()
    const file = await api.getArchive(props.workshop.id, names ? 'with' : 'without')
    setPreparing(false)
    if (!file.ok) {
      setFailure(file.error)
      return
    }
    const name = words.fileName(props.workshop.title, names)
    saveFile(name, file.value)
    announce(words.done(name))
  }
  return (
    <section class="records-card" aria-labelledby="records-archive">
      <h2 id="records-archive">{words.heading}</h2>
      <p>{words.lead}</p>
      <Checkbox
        label={words.names}
        hint={props.records.namesErasedAt === null ? words.namesHint : words.namesGone}
        checked={withNames()}
        onChange={setWithNames}
      />
      <p class="muted">{words.never}</p>
      <div class="records-card__foot">
        <Button
          variant="primary"
          icon="download"
          onClick={() => void download()}
          disabledReason={props.records.fixedBecause === 'rehearsal' ? recordsText.fixed.rehearsal : undefined}
        >
          {isPreparing() ? words.preparing : words.download}
        </Button>
      </div>
      <FailureAlert title={words.failed} failure={loadFailure()} />
    </section>
  )
}
