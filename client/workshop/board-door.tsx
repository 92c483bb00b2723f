import { Navigate, useParams } from '@solidjs/router'
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { createLoad } from '../app/create-load.ts'
import { loadServices } from '../app/load-services.ts'
import { LoadFailedPage, NotFoundPage } from '../app/message-page.tsx'
import { boardPath } from '../app/routes.ts'
import { errorPageText } from '../text/errors.ts'
import { boardPageText } from '../text/workshop.ts'
import { Waiting } from '../ui/waiting.tsx'
import { WorkshopLoader } from './workshop-loader.tsx'

/** What a page beside the board needs to open it. */
export interface OpenedBoard {
  view: WorkshopView
  boardId: BoardId
  services: readonly PublicService[]
  onView: (view: WorkshopView) => void
}

/** The board that the address names, with its services, for a page of its own; who has not joined is sent to the board first. */
export function BoardDoor(props: { children: (opened: OpenedBoard) => JSX.Element }) {
  return (
    <WorkshopLoader>
      {(view, update) => (
        <Opened view={view()} onView={update}>
          {props.children}
        </Opened>
      )}
    </WorkshopLoader>
  )
}

interface OpenedProps {
  view: WorkshopView
  onView: (view: WorkshopView) => void
  children: (opened: OpenedBoard) => JSX.Element
}

function Opened(props: OpenedProps) {
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
            {(loaded) =>
              props.children({
                get view() {
                  return props.view
                },
                boardId: id,
                get services() {
                  return loaded()
                },
                onView: props.onView,
              })
            }
          </Match>
        </Switch>
      )}
    </Show>
  )
}
