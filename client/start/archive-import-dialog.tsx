import { useNavigate } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { ArchiveManifest } from '../../shared/protocol/archive-api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { rememberLogin } from '../app/current-login.ts'
import { workshopPath } from '../app/routes.ts'
import { commonText } from '../text/common.ts'
import { archiveImportText as words } from '../text/records.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { formatDate } from '../ui/format.ts'
import { TextField } from '../ui/text-field.tsx'
import './archive-import.css'
import { type ArchiveHeadProblem, readArchiveHead } from './read-archive-head.ts'

type Chosen =
  | { name: 'nothing' }
  | { name: 'reading' }
  | { name: 'refused'; problem: ArchiveHeadProblem }
  | { name: 'ready'; file: File; manifest: ArchiveManifest }

const problemText: Record<ArchiveHeadProblem, string> = {
  'not-an-archive': words.notAnArchive,
  'too-new': words.tooNew,
  'too-large': words.tooLarge,
}

interface ArchiveImportDialogProps {
  organiserKeyRequired: boolean
  onClose: () => void
}

/** Shows what is in an archive before anything is stored, and reads it in. Lives as long as it is open. */
export function ArchiveImportDialog(props: ArchiveImportDialogProps) {
  const navigate = useNavigate()
  const [chosen, setChosen] = createSignal<Chosen>({ name: 'nothing' })
  const [key, setKey] = createSignal('')
  const [isSending, setSending] = createSignal(false)
  const [isTried, setTried] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const ready = () => {
    const state = chosen()
    return state.name === 'ready' ? state : undefined
  }
  const problem = () => {
    const state = chosen()
    return state.name === 'refused' ? problemText[state.problem] : undefined
  }
  const keyMissing = () => props.organiserKeyRequired && key().trim() === ''

  const choose = async (file: File) => {
    setFailure(null)
    setChosen({ name: 'reading' })
    const head = await readArchiveHead(file)
    setChosen(head.ok ? { name: 'ready', file, manifest: head.value } : { name: 'refused', problem: head.error })
  }
  const send = async () => {
    const state = ready()
    setTried(true)
    if (!state || isSending() || keyMissing()) return
    setSending(true)
    setFailure(null)
    const imported = await api.importArchive(state.file, props.organiserKeyRequired ? key().trim() : null)
    setSending(false)
    if (!imported.ok) {
      setFailure(imported.error)
      return
    }
    rememberLogin(imported.value.login)
    navigate(workshopPath(imported.value.workshopId))
  }

  return (
    <Dialog
      open
      title={words.title}
      onClose={() => {
        if (!isSending()) props.onClose()
      }}
      footer={
        <>
          <Button onClick={() => props.onClose()} disabled={isSending()}>
            {commonText.cancel}
          </Button>
          <Show when={ready()}>
            <Button variant="primary" onClick={() => void send()} disabled={isSending()}>
              {isSending() ? words.sending : words.submit}
            </Button>
          </Show>
        </>
      }
    >
      <div class="archive-import">
        <FileDrop
          label={words.drop}
          hint={words.dropHint}
          accept=".gz"
          error={problem()}
          onFile={(file) => void choose(file)}
        />
        <Switch>
          <Match when={chosen().name === 'reading'}>
            <p role="status">{words.reading}</p>
          </Match>
          <Match when={ready()}>{(state) => <ArchiveContents manifest={state().manifest} />}</Match>
        </Switch>
        <Show when={ready() && props.organiserKeyRequired}>
          <TextField
            label={words.key}
            hint={words.keyHint}
            type="password"
            value={key()}
            onInput={setKey}
            error={isTried() && keyMissing() ? words.keyMissing : undefined}
            onEnter={() => void send()}
          />
        </Show>
        <FailureAlert title={words.failed} failure={failure()} />
      </div>
    </Dialog>
  )
}

function ArchiveContents(props: { manifest: ArchiveManifest }) {
  const summary = () => props.manifest.summary
  return (
    <section aria-label={words.inside} class="archive-import__contents">
      <h3>{words.inside}</h3>
      <dl class="archive-import__facts">
        <dt>{words.workshop}</dt>
        <dd>{summary().title}</dd>
        <dt>{words.day}</dt>
        <dd>{formatDate(summary().date)}</dd>
        <dt>{words.municipalities}</dt>
        <dd>{summary().municipalities.join(', ')}</dd>
        <dt>{words.contents}</dt>
        <dd>{words.counts(summary())}</dd>
        <dt>{words.people}</dt>
        <dd>{props.manifest.names ? words.withNames(summary().people) : words.withoutNames(summary().people)}</dd>
      </dl>
      <p class="muted">{words.after}</p>
    </section>
  )
}
