import { createEffect, createMemo, createSignal, Match, on, Show, Switch } from 'solid-js'
import { buildServiceList } from '../../shared/catalogue/build-service-list.ts'
import { everything, type ServiceFilter } from '../../shared/catalogue/filter-services.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import { importText } from '../text/import.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { createServiceImport } from './create-service-import.ts'
import { ImportPreviewView } from './import-preview-view.tsx'
import type { ImportState } from './import-state.ts'
import './service-list-import.css'

interface ServiceListImportProps {
  /** The list that was taken over; null as soon as it is not the choice any more. */
  onReady: (list: ServiceList | null) => void
}

/** From a file to a service list: choose, read, check, scope, take over. Stores nothing and asks no server. */
export function ServiceListImport(props: ServiceListImportProps) {
  const serviceImport = createServiceImport()
  const [title, setTitle] = createSignal('')
  const [filter, setFilter] = createSignal<ServiceFilter>(everything)
  let region: HTMLElement | undefined

  const state = serviceImport.state
  const reading = () => stateNamed(state(), 'reading')
  const failed = () => stateNamed(state(), 'failed')
  const checking = () => stateNamed(state(), 'checking')
  const taken = () => stateNamed(state(), 'taken')
  const stateName = createMemo(() => state().name)

  const open = (file: File) => {
    setFilter(everything)
    setTitle(titleOf(file.name))
    serviceImport.open(file)
  }
  const take = (services: readonly PublicService[]) => {
    const now = checking()
    if (!now || now.pending > 0) return
    serviceImport.take(buildServiceList({ title: title(), source: now.fileName, services }))
  }
  const readyList = createMemo(() => taken()?.list ?? null)
  createEffect(on(readyList, (list) => props.onReady(list), { defer: true }))
  createEffect(
    on(checking, (now, before) => {
      if (now && !before && now.preview.title !== null) setTitle(now.preview.title)
    }),
  )
  // What was focused goes with its state: the focus follows to what takes its place.
  createEffect(
    on(
      stateName,
      (name) => {
        const target = {
          empty: 'input',
          reading: 'button',
          failed: 'input',
          checking: '[tabindex="-1"]',
          taken: 'button',
        }
        region?.querySelector<HTMLElement>(target[name])?.focus({ preventScroll: name === 'failed' })
      },
      { defer: true },
    ),
  )

  return (
    <section class="import" aria-label={importText.region} ref={region}>
      <p class="kern-sr-only" role="status">
        {statusText(state())}
      </p>
      <Show when={failed()}>
        {(now) => (
          <Alert kind="danger" urgent title={importText.failed(now().problem).title}>
            <p>{importText.failed(now().problem).advice}</p>
            <p>{importText.nothingLost}</p>
          </Alert>
        )}
      </Show>
      <Switch>
        <Match when={state().name === 'empty' || failed()}>
          <FileDrop
            label={importText.drop.label}
            hint={importText.drop.hint}
            accept=".csv,.txt,.tsv,.xlsx,.xlsm,.json"
            onFile={open}
          />
        </Match>
        <Match when={reading()}>
          {(now) => (
            <div class="import__reading">
              <p class="import__file">{importText.reading(now().fileName)}</p>
              <ProgressBar value={now().progress?.done ?? null} label={progressText(now().progress)} />
              <Button size="small" onClick={serviceImport.reset}>
                {importText.cancel}
              </Button>
            </div>
          )}
        </Match>
        <Match when={checking()}>
          {(now) => (
            <ImportPreviewView
              state={now()}
              title={title()}
              onTitle={setTitle}
              filter={filter()}
              onFilter={setFilter}
              onChoose={serviceImport.choose}
              onTake={take}
              onOtherFile={serviceImport.reset}
            />
          )}
        </Match>
        <Match when={taken()}>
          {(now) => (
            <div class="import__taken">
              <Alert kind="success" title={importText.taken(now().list.services.length, now().list.title)} />
              <div class="import__actions">
                <Button size="small" icon="edit" onClick={serviceImport.change}>
                  {importText.change}
                </Button>
                <Button size="small" variant="tertiary" onClick={serviceImport.reset}>
                  {importText.otherFile}
                </Button>
              </div>
            </div>
          )}
        </Match>
      </Switch>
    </section>
  )
}

function stateNamed<Name extends ImportState['name']>(
  state: ImportState,
  name: Name,
): Extract<ImportState, { name: Name }> | undefined {
  return isNamed(state, name) ? state : undefined
}

function isNamed<Name extends ImportState['name']>(
  state: ImportState,
  name: Name,
): state is Extract<ImportState, { name: Name }> {
  return state.name === name
}

function titleOf(fileName: string): string {
  return fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim()
    .slice(0, 200)
}

function progressText(progress: Extract<ImportState, { name: 'reading' }>['progress']): string {
  return progress ? importText.progress(progress.step, progress.done) : importText.opening
}

/** What a screen reader hears when a state begins; the percentages would be noise. */
function statusText(state: ImportState): string {
  switch (state.name) {
    case 'reading':
      return importText.reading(state.fileName)
    case 'checking':
      return state.pending > 0
        ? importText.updating
        : importText.preview.summary(state.preview.run.services.length, state.preview.run.rejected.length)
    case 'taken':
      return importText.taken(state.list.services.length, state.list.title)
    default:
      return ''
  }
}
