import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { type ApiFailure, api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import { rememberLogin } from '../app/current-login.ts'
import { Page } from '../app/page.tsx'
import { createPageTitle } from '../app/page-title.ts'
import { routes, workshopPath } from '../app/routes.ts'
import { connectionTestText } from '../text/connection-test.ts'
import { loadErrorText } from '../text/errors.ts'
import { archiveImportText } from '../text/records.ts'
import { startText } from '../text/start.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { ArchiveImportDialog } from './archive-import-dialog.tsx'
import { RecentWorkshops } from './recent-workshops.tsx'
import './start.css'

export function StartPage() {
  createPageTitle(() => startText.title)
  const navigate = useNavigate()
  const start = createLoad(
    () => true,
    () => api.getStart(),
  )
  const [isOpening, setOpening] = createSignal(false)
  const [isImporting, setImporting] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const openExample = async () => {
    if (isOpening()) return
    setOpening(true)
    setFailure(null)
    const opened = await api.openExample()
    setOpening(false)
    if (!opened.ok) {
      setFailure(opened.error)
      return
    }
    rememberLogin(opened.value)
    navigate(workshopPath(opened.value.workshopId))
  }
  const version = () => start.ready()?.version
  const organiserKeyRequired = () => start.ready()?.organiserKeyRequired ?? false

  return (
    <Page>
      <div class="start">
        <div class="start__intro">
          <h1 class="start__heading">{startText.heading}</h1>
          <p class="start__lead">{startText.lead}</p>
          <div class="start__doors">
            <div class="start__door">
              <a class="kern-btn kern-btn--primary" href={routes.newWorkshop}>
                <span class="kern-label">{startText.create}</span>
              </a>
              <p class="muted">{startText.createHint}</p>
            </div>
            <div class="start__door">
              <Button onClick={() => void openExample()} disabled={isOpening()}>
                {isOpening() ? startText.exampleOpening : startText.example}
              </Button>
              <p class="muted">{startText.exampleHint}</p>
            </div>
          </div>
          <Show when={failure()}>
            {(shown) => (
              <Alert kind="danger" urgent title={startText.exampleFailed}>
                <p>{loadErrorText[shown().code]}</p>
              </Alert>
            )}
          </Show>
        </div>
        <ol class="start__steps">
          <For each={startText.steps}>
            {(step) => (
              <li>
                <b>{step.title}</b>
                <span>{step.body}</span>
              </li>
            )}
          </For>
        </ol>
      </div>
      <div class="start__more">
        <RecentWorkshops />
        <section>
          <h2 class="start__subheading">{startText.invitedHeading}</h2>
          <p>{startText.invitedHint}</p>
          <a class="kern-link kern-link--no-visited-state" href={routes.connectionTest}>
            {connectionTestText.link}
          </a>
        </section>
        <section>
          <h2 class="start__subheading">{archiveImportText.heading}</h2>
          <p>{archiveImportText.hint}</p>
          <Button variant="tertiary" size="small" icon="drive-folder-upload" onClick={() => setImporting(true)}>
            {archiveImportText.open}
          </Button>
        </section>
      </div>
      <Show when={isImporting()}>
        <ArchiveImportDialog organiserKeyRequired={organiserKeyRequired()} onClose={() => setImporting(false)} />
      </Show>
      <Show when={version()}>{(text) => <p class="start__version muted">{startText.version(text())}</p>}</Show>
    </Page>
  )
}
