import { useNavigate } from '@solidjs/router'
import { type Accessor, createSignal, Match, Show, Switch } from 'solid-js'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import { LoadFailedPage, MessagePage } from '../app/message-page.tsx'
import { Page } from '../app/page.tsx'
import { createPageTitle } from '../app/page-title.ts'
import { workshopPath } from '../app/routes.ts'
import { recordsText as words } from '../text/records.ts'
import { Button } from '../ui/button.tsx'
import { formatDate, formatTime } from '../ui/format.ts'
import { createPageFooter } from '../ui/page-footer.ts'
import '../ui/paper.css'
import { Waiting } from '../ui/waiting.tsx'
import { forgetRecentWorkshop } from '../workshop/recent.ts'
import { WorkshopLoader } from '../workshop/workshop-loader.tsx'
import { ArchiveDownload } from './archive-download.tsx'
import { DeletionSection } from './deletion-section.tsx'
import './records.css'
import './records-print.css'
import { RecordsDocument } from './records-document.tsx'
import { RetentionForm } from './retention-form.tsx'

/** `/workshop/:workshopId/archiv` */
export function RecordsPage() {
  const [deleted, setDeleted] = createSignal<string | null>(null)
  return (
    <Show
      when={deleted()}
      fallback={
        <WorkshopLoader>
          {(view) => (
            <Show
              when={view().login.role === 'moderator'}
              fallback={<MessagePage title={words.title} body={words.moderationOnly} />}
            >
              <RecordsOf view={view} onDeleted={setDeleted} />
            </Show>
          )}
        </WorkshopLoader>
      }
    >
      {(title) => <MessagePage title={words.deletion.doneTitle} body={words.deletion.done(title())} />}
    </Show>
  )
}

function RecordsOf(props: { view: Accessor<WorkshopView>; onDeleted: (title: string) => void }) {
  const workshop = () => props.view().workshop
  createPageTitle(() => words.pageTitle(workshop().title))
  createPageFooter(() => words.pageTitle(workshop().title))
  const load = createLoad(
    () => workshop().id,
    (id) => api.getRecords(id),
  )
  const deleted = () => {
    forgetRecentWorkshop(workshop().id)
    props.onDeleted(workshop().title)
  }
  return (
    <Switch fallback={<Waiting label={words.loading} />}>
      <Match when={load.ready()}>
        {(ready) => (
          <Page wide>
            <article class="records paper" aria-labelledby="records-title">
              <RecordsHead workshop={workshop()} />
              <div class="records-actions paper-screen">
                <ArchiveDownload workshop={workshop()} records={ready()} />
                <RetentionForm
                  workshopId={workshop().id}
                  records={ready()}
                  onSaved={(namesUntil) => load.update({ ...ready(), namesUntil })}
                />
                <DeletionSection workshop={workshop()} records={ready()} onDeleted={deleted} />
              </div>
              <RecordsDocument workshop={workshop()} records={ready()} />
            </article>
          </Page>
        )}
      </Match>
      <Match when={load.failure()}>
        {(shown) => <LoadFailedPage title={words.title} failure={shown()} onRetry={load.reload} />}
      </Match>
    </Switch>
  )
}

function RecordsHead(props: { workshop: WorkshopView['workshop'] }) {
  const navigate = useNavigate()
  const now = Date.now()
  return (
    <header class="records-head">
      <p class="muted">{props.workshop.title}</p>
      <h1 class="page__heading" id="records-title">
        {words.title}
      </h1>
      <p class="muted">{words.asOf(formatDate(now), formatTime(now))}</p>
      <div class="actions paper-screen">
        <Button size="small" onClick={() => navigate(workshopPath(props.workshop.id))}>
          {words.toBoard}
        </Button>
        <Button size="small" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
    </header>
  )
}
