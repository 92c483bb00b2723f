import { useNavigate, useParams } from '@solidjs/router'
import { createMemo, Match, onMount, Show, Switch } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { WaitingPage } from '../lobby/waiting-page.tsx'
import { errorPageText } from '../text/errors.ts'
import { boardPageText } from '../text/workshop.ts'
import { Waiting } from '../ui/waiting.tsx'
import { JoinDialog } from '../workshop/join-dialog.tsx'
import { rememberRecentWorkshop } from '../workshop/recent.ts'
import { WorkshopLoader } from '../workshop/workshop-loader.tsx'
import { api } from './api.ts'
import { BoardFrame } from './board-frame.tsx'
import { createLoad } from './create-load.ts'
import { rememberLogin } from './current-login.ts'
import { loadServices } from './load-services.ts'
import { LoadFailedPage, MessagePage, NotFoundPage } from './message-page.tsx'
import { Page } from './page.tsx'
import { viewOfSlug } from './routes.ts'

/** `/workshop/:workshopId/:boardId/:view`: who has not joined yet is asked first, then the board opens. */
export function BoardPage() {
  return (
    <WorkshopLoader>
      {(view, update) => (
        <Show
          when={view().login.participant}
          fallback={
            <Page>
              <JoinDialog
                view={view()}
                onJoined={(login) => {
                  rememberLogin(login)
                  void viewAfterJoining({ ...view(), login }).then(update)
                }}
              />
            </Page>
          }
        >
          <Show when={view().isAdmitted} fallback={<WaitingPage view={view()} onView={update} />}>
            <JoinedBoard view={view()} onView={update} />
          </Show>
        </Show>
      )}
    </WorkshopLoader>
  )
}

/** Whether one is let in at once is known to the server alone. */
async function viewAfterJoining(guess: WorkshopView): Promise<WorkshopView> {
  const answer = await api.getWorkshop(guess.workshop.id)
  return answer.ok ? answer.value : guess
}

function JoinedBoard(props: { view: WorkshopView; onView: (view: WorkshopView) => void }) {
  const params = useParams()
  const navigate = useNavigate()
  const boardId = createMemo((): BoardId | undefined => props.view.boardIds.find((id) => id === params.boardId))
  const isElsewhere = () => props.view.workshop.boards.some(({ id }) => id === params.boardId)
  const shownView = createMemo(() => viewOfSlug(params.view))
  const list = createLoad(() => props.view.workshop.listHash, loadServices)
  onMount(() => rememberRecentWorkshop(props.view.workshop))

  return (
    <Switch fallback={<Waiting label={boardPageText.loadingList} />}>
      <Match when={boardId() === undefined && isElsewhere()}>
        <MessagePage title={errorPageText.loadFailedTitle} body={errorPageText.closed['not-allowed']} />
      </Match>
      <Match when={boardId() === undefined || shownView() === undefined}>
        <NotFoundPage />
      </Match>
      <Match when={list.failure()}>
        {(shown) => <LoadFailedPage title={errorPageText.loadFailedTitle} failure={shown()} onRetry={list.reload} />}
      </Match>
      <Match when={list.ready()}>
        {(loaded) => (
          <Show when={boardId()} keyed>
            {(id) => (
              <BoardFrame
                view={props.view}
                boardId={id}
                services={loaded()}
                shown={shownView() ?? 'assignment'}
                planId={params.planId}
                navigateTo={navigate}
                onView={props.onView}
              />
            )}
          </Show>
        )}
      </Match>
    </Switch>
  )
}
