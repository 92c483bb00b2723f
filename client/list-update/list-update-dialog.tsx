import { createMemo, createSignal, Show } from 'solid-js'
import { compareLists } from '../../shared/catalogue/list-update.ts'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { ServiceListImport } from '../import/service-list-import.tsx'
import type { BoardSession } from '../sync/board-session.ts'
import { commonText } from '../text/common.ts'
import { listUpdateText } from '../text/list-update.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { ListUpdatePreview } from './list-update-preview.tsx'

type Step = { name: 'choosing' } | { name: 'working' } | { name: 'failed'; failure: ApiFailure } | { name: 'done' }

/** Loads a newer list: choose a file, see what changes, take it over. Nothing changes before the last step. */
export function ListUpdateDialog(props: { session: BoardSession; onClose: () => void }) {
  const [list, setList] = createSignal<ServiceList | null>(null)
  const [step, setStep] = createSignal<Step>({ name: 'choosing' })
  const update = createMemo(() => {
    const newer = list()
    return newer && compareLists([...props.session.services.values()], newer.services)
  })
  const failure = () => {
    const now = step()
    return now.name === 'failed' ? now.failure : undefined
  }
  const take = async () => {
    const newer = list()
    if (!newer || step().name === 'working') return
    setStep({ name: 'working' })
    const stored = await api.saveList(newer)
    const answer = stored.ok
      ? await api.updateList(props.session.workshop().id, {
          listHash: stored.value.hash,
          reason: listUpdateText.reason(newer.title).slice(0, 500),
        })
      : stored
    if (!answer.ok) return setStep({ name: 'failed', failure: answer.error })
    setStep({ name: 'done' })
    window.location.reload() // cards and their names are made anew; what is not saved waits on the device
  }
  return (
    <Dialog
      open
      size="wide"
      title={listUpdateText.title}
      onClose={props.onClose}
      footer={
        <>
          <Show when={update()}>
            <Button
              variant="primary"
              disabled={step().name === 'working' || step().name === 'done'}
              onClick={() => void take()}
            >
              {step().name === 'working' ? listUpdateText.working : listUpdateText.confirm}
            </Button>
          </Show>
          <Button variant="tertiary" onClick={props.onClose}>
            {commonText.cancel}
          </Button>
        </>
      }
    >
      <p>{listUpdateText.lead}</p>
      <ServiceListImport onReady={setList} />
      <Show when={update()}>{(known) => <ListUpdatePreview session={props.session} update={known()} />}</Show>
      <FailureAlert title={listUpdateText.failed} failure={failure()} />
      <Show when={step().name === 'done'}>
        <Alert kind="success" title={listUpdateText.done} />
      </Show>
    </Dialog>
  )
}
