import { createEffect, createMemo, Show } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { api } from '../app/api.ts'
import { ColorSchemeMenu } from '../app/color-scheme-menu.tsx'
import { contentId } from '../app/content-id.ts'
import { createPageTitle } from '../app/page-title.ts'
import { syncUrl } from '../app/sync-url.ts'
import { createRunSession } from '../run/create-run-session.ts'
import { followRun } from '../run/follow-run.ts'
import { createBoardSession } from '../sync/create-board-session.ts'
import { presenterText } from '../text/live.ts'
import { boardPageText } from '../text/workshop.ts'
import { Waiting } from '../ui/waiting.tsx'
import { createViewParts } from '../workshop/create-view-parts.ts'
import { followWorkshop } from '../workshop/follow-workshop.ts'
import { LaneBars } from './lane-bars.tsx'
import './presenter.css'
import { PresenterHead } from './presenter-head.tsx'
import { PresenterSide } from './presenter-side.tsx'

interface PresenterScreenProps {
  view: WorkshopView
  boardId: BoardId
  services: readonly PublicService[]
  onView: (view: WorkshopView) => void
}

/** Everything on one screen, nothing to operate: a camera, not a desk. */
export function PresenterScreen(props: PresenterScreenProps) {
  const { boardId, services } = props // one session, one board: others make a new screen
  const view = createViewParts(() => props.view)
  const run = createRunSession({ workshopId: view.workshop.id, phase: view.workshop.phase, api })
  const session = createBoardSession({
    view: () => view,
    laneAccess: () => null, // nothing is changed here
    boardId,
    services,
    syncUrl: syncUrl(),
  })
  followRun(session, run)
  followWorkshop(session, {
    current: () => props.view,
    update: props.onView,
    load: () => api.getWorkshop(view.workshop.id),
  })
  createPageTitle(() => presenterText.title(session.board().municipality.name))
  createEffect(() => session.setPresence({ view: null }))
  const isReady = createMemo((before: boolean) => before || session.status().name === 'live', false)
  const isLost = () => ['offline', 'refused'].includes(session.status().name)
  return (
    <main id={contentId} class="presenter" tabindex="-1">
      <h1 class="kern-sr-only">{presenterText.title(session.board().municipality.name)}</h1>
      <div class="presenter__theme">
        <ColorSchemeMenu />
      </div>
      <Show when={isReady()} fallback={<Waiting label={boardPageText.joining} />}>
        <PresenterHead session={session} run={run} />
        <div class="presenter__body">
          <LaneBars session={session} run={run} />
          <PresenterSide session={session} run={run} />
        </div>
      </Show>
      <div role="status">
        <Show when={isReady() && isLost()}>
          <p class="presenter__lost">{presenterText.offline}</p>
        </Show>
      </div>
    </main>
  )
}
