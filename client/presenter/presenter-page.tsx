import { Navigate, useParams } from '@solidjs/router'
import { createMemo, Match, Show, Switch } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { createLoad } from '../app/create-load.ts'
import { loadServices } from '../app/load-services.ts'
import { LoadFailedPage, NotFoundPage } from '../app/message-page.tsx'
import { boardPath } from '../app/routes.ts'
import { errorPageText } from '../text/errors.ts'
import { boardPageText } from '../text/workshop.ts'
import { Waiting } from '../ui/waiting.tsx'
import { WorkshopLoader } from '../workshop/workshop-loader.tsx'
import { PresenterScreen } from './presenter-screen.tsx'

/** `/workshop/:workshopId/:boardId/leinwand`: phase, clock, progress and the card on stage in large type, for the shared screen. */
export function PresenterPage() {
  return <WorkshopLoader>{(view, update) => <Opened view={view()} onView={update} />}</WorkshopLoader>
}

function Opened(props: { view: WorkshopView; onView: (view: WorkshopView) => void }) {
  const params = useParams()
  const boardId = createMemo((): BoardId | undefined => props.view.boardIds.find((id) => id === params.boardId))
  const mayEnter = () => props.view.login.participant !== null && props.view.isAdmitted
  const list = createLoad(() => props.view.workshop.listHash, loadServices)
  return (
    <Show when={boardId()} fallback={<NotFoundPage />} keyed>
      {(id) => (
        <Switch fallback={<Waiting label={boardPageText.loadingList} />}>
          <Match when={!mayEnter()}>
            <Navigate href={boardPath(props.view.workshop.id, id, 'assignment')} />
          </Match>
          <Match when={list.failure()}>
            {(shown) => (
              <LoadFailedPage title={errorPageText.loadFailedTitle} failure={shown()} onRetry={list.reload} />
            )}
          </Match>
          <Match when={list.ready()}>
            {(loaded) => <PresenterScreen view={props.view} boardId={id} services={loaded()} onView={props.onView} />}
          </Match>
        </Switch>
      )}
    </Show>
  )
}
