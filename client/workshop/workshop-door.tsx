import { Navigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { NotFoundPage } from '../app/message-page.tsx'
import { boardPath } from '../app/routes.ts'
import { WorkshopLoader } from './workshop-loader.tsx'

/** `/workshop/:workshopId`: on to the board that this login sees first. */
export function WorkshopDoor() {
  return (
    <WorkshopLoader>
      {(view) => (
        <Show when={view().boardIds[0]} fallback={<NotFoundPage />}>
          {(boardId) => <Navigate href={boardPath(view().workshop.id, boardId(), 'assignment')} />}
        </Show>
      )}
    </WorkshopLoader>
  )
}
