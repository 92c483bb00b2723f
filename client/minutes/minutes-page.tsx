import { type Accessor, createMemo, Match, Show, Switch } from 'solid-js'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { MessagePage } from '../app/message-page.tsx'
import { Page } from '../app/page.tsx'
import { createPageTitle } from '../app/page-title.ts'
import { workshopPath } from '../app/routes.ts'
import { errorPageText, loadErrorText } from '../text/errors.ts'
import { minutesText as words } from '../text/minutes.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { announce } from '../ui/live-region.tsx'
import { createPageFooter } from '../ui/page-footer.ts'
import '../ui/paper.css'
import { saveAsFile } from '../ui/save-as-file.ts'
import { Waiting } from '../ui/waiting.tsx'
import { WorkshopLoader } from '../workshop/workshop-loader.tsx'
import { buildMinutes, type Minutes } from './build-minutes.ts'
import { createMinutesSource, type LiveMinutesSource } from './create-minutes-source.ts'
import './minutes.css'
import { minutesAsText } from './minutes-as-text.ts'
import { MinutesDocument } from './minutes-document.tsx'
import './minutes-print.css'
import { Remarks } from './remarks.tsx'

/** `/workshop/:workshopId/protokoll`: the minutes, as they come by themselves. */
export function MinutesPage() {
  return <WorkshopLoader>{(view) => <MinutesOf view={view} />}</WorkshopLoader>
}

function MinutesOf(props: { view: Accessor<WorkshopView> }) {
  const workshop = () => props.view().workshop
  createPageTitle(() => words.pageTitle(workshop().title))
  createPageFooter(() => words.pageTitle(workshop().title))
  const live = createMinutesSource(workshop)
  const minutes = createMemo(() => {
    const source = live.source()
    return source && buildMinutes(source)
  })
  return (
    <Switch fallback={<Waiting label={words.loading} />}>
      <Match when={minutes()}>
        {(ready) => (
          <Page wide>
            <article class="minutes paper" aria-labelledby="minutes-title">
              <header class="minutes-head">
                <p class="muted">{words.title}</p>
                <h1 class="page__heading" id="minutes-title">
                  {ready().title}
                </h1>
                <Show when={ready().isRehearsal}>
                  <p class="minutes-rehearsal">{words.rehearsal}</p>
                </Show>
                <MinutesActions minutes={ready()} live={live} boardPath={workshopPath(workshop().id)} />
              </header>
              <MinutesDocument
                minutes={ready()}
                remarks={
                  <Remarks
                    workshopId={workshop().id}
                    minutes={ready()}
                    mayWrite={props.view().login.role === 'moderator'}
                    onSaved={live.put}
                  />
                }
              />
            </article>
          </Page>
        )}
      </Match>
      <Match when={live.failure()}>
        {(failure) => (
          <MessagePage title={words.title} body={loadErrorText[failure().code]}>
            <Button variant="primary" onClick={() => void live.refresh()}>
              {errorPageText.tryAgain}
            </Button>
          </MessagePage>
        )}
      </Match>
    </Switch>
  )
}

function MinutesActions(props: { minutes: Minutes; live: LiveMinutesSource; boardPath: string }) {
  const text = () => minutesAsText(props.minutes)
  const refresh = async () => {
    await props.live.refresh()
    if (!props.live.failure()) announce(words.refreshed)
  }
  return (
    <div class="minutes-actions paper-screen">
      <div class="actions">
        <a class="kern-btn kern-btn--secondary kern-btn--compact" href={props.boardPath}>
          <span class="kern-label">{words.toBoard}</span>
        </a>
        <Button
          size="small"
          icon="download"
          onClick={() => saveAsFile(words.fileName(props.minutes.title), text(), 'text/plain')}
        >
          {words.download}
        </Button>
        <CopyButton text={text()} what={words.copyWhat} />
        <Button size="small" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button size="small" variant="tertiary" icon="autorenew" onClick={() => void refresh()}>
          {words.refresh}
        </Button>
        <span class="muted">{words.asOf(props.live.heardAt())}</span>
      </div>
      <Show when={props.live.failure()}>
        {(failure) => (
          <Alert kind="warning" title={words.refreshFailed}>
            <p>{loadErrorText[failure().code]}</p>
          </Alert>
        )}
      </Show>
    </div>
  )
}
