import { createEffect, createMemo, createSignal, Match, onMount, Show, Switch } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { View } from '../../shared/domain/view.ts'
import { berlinDay } from '../../shared/kit/berlin-day.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { KnownPlace } from '../../shared/suggest/known-place.ts'
import { AftercareView } from '../aftercare/aftercare-view.tsx'
import { CardRequests } from '../aftercare/card-requests.tsx'
import { BoardView } from '../board/board-view.tsx'
import { CardDetails } from '../board/card-details.tsx'
import { createCardFilter } from '../board/card-filter.ts'
import { CardFilterBar } from '../board/card-filter-bar.tsx'
import { KeyHelp } from '../board/key-help.tsx'
import { MoveMenu } from '../board/move-menu.tsx'
import { RefuseDialog } from '../board/refuse-dialog.tsx'
import { SelectionBar } from '../board/selection-bar.tsx'
import { UndoButtons } from '../board/undo-buttons.tsx'
import { DeliveryView } from '../delivery/delivery-view.tsx'
import { ListView } from '../list/list-view.tsx'
import { FollowView } from '../live/follow-view.tsx'
import { ShowButton } from '../live/show-button.tsx'
import { StageArea } from '../live/stage-area.tsx'
import { StageButton } from '../live/stage-button.tsx'
import { ModerationRail } from '../moderation/moderation-rail.tsx'
import { OverviewView } from '../overview/overview-view.tsx'
import { PlanView } from '../plan/plan-view.tsx'
import { CardPlanning } from '../planning/card-planning.tsx'
import { EarlyReasonDialog } from '../planning/early-reason-dialog.tsx'
import { PracticeArea } from '../practice/practice-area.tsx'
import { RoadmapView } from '../roadmap/roadmap-view.tsx'
import { areCorrectionsOpen } from '../run/corrections-open.ts'
import { createPhasedView } from '../run/create-phased-view.ts'
import { createRunSession } from '../run/create-run-session.ts'
import { followRun } from '../run/follow-run.ts'
import { createBoardSession } from '../sync/create-board-session.ts'
import { boardPageText } from '../text/workshop.ts'
import { Waiting } from '../ui/waiting.tsx'
import { VoteStand } from '../vote/vote-stand.tsx'
import { createViewParts } from '../workshop/create-view-parts.ts'
import { followWorkshop } from '../workshop/follow-workshop.ts'
import { LeaveGuard } from '../workshop/leave-guard.tsx'
import { LostEditsNotice } from '../workshop/lost-edits-notice.tsx'
import { NoticeLine } from '../workshop/notice-line.tsx'
import { api } from './api.ts'
import './board-frame.css'
import { BoardHeader } from './board-header.tsx'
import { ClosedBoard } from './closed-board.tsx'
import { contentId, rescueFocus } from './content-id.ts'
import { createPageTitle } from './page-title.ts'
import { boardPath } from './routes.ts'
import { syncUrl } from './sync-url.ts'
import { ViewTabs } from './view-tabs.tsx'

interface BoardFrameProps {
  view: WorkshopView
  boardId: BoardId
  services: readonly PublicService[]
  shown: View
  planId: string | undefined
  navigateTo: (path: string) => void
  onView: (view: WorkshopView) => void
}

const viewsWithFilter: readonly View[] = ['assignment', 'roadmap', 'list']

/** One open board: the two bars, and below them the view that the address names. Lives as long as the board is open. */
export function BoardFrame(props: BoardFrameProps) {
  const { boardId, services } = props // one session, one board: others make a new frame
  const { id: workshopId, phase } = props.view.workshop
  const run = createRunSession({ workshopId, phase, api })
  const view = createViewParts(createPhasedView(() => props.view, run))
  const [knownPlaces, setKnownPlaces] = createSignal<readonly KnownPlace[]>([])
  // without an answer the rules alone suggest
  void api.getSuggestions(boardId).then((answer) => answer.ok && setKnownPlaces(answer.value))
  const session = createBoardSession({
    view: () => view,
    laneAccess: () => run.accessOf(boardId, view.login.participant?.laneId ?? null),
    correctionsOpen: createMemo(() => areCorrectionsOpen(run)),
    boardId,
    services,
    knownPlaces,
    syncUrl: syncUrl(),
  })
  followRun(session, run)
  onMount(rescueFocus) // the join dialog or the waiting page was here before
  const filter = createCardFilter(session)
  const [isHelpOpen, setHelpOpen] = createSignal(false)
  const { isOutdated, refresh } = followWorkshop(session, {
    current: () => props.view,
    update: props.onView,
    load: () => api.getWorkshop(view.workshop.id),
  })
  const municipality = session.board().municipality.name
  createPageTitle(() => boardPageText.title(props.shown, municipality, view.workshop.rehearsalOf !== null))
  createEffect(() => session.setPresence({ view: props.shown }))
  createEffect(() => {
    if (props.shown === 'plan') session.openCard(null) // a plan is past: its rows lead to no card
  })

  const refused = () => {
    const status = session.status()
    return status.name === 'refused' ? status.reason : undefined
  }
  /** Before the first sync the document is empty, which is not what was decided: show nothing then. */
  const isReady = createMemo((before: boolean) => before || session.status().name === 'live', false)
  const waitingText = () => (session.status().name === 'offline' ? boardPageText.noServer : boardPageText.joining)
  const staysHere = (path: string) => path.startsWith(`/workshop/${view.workshop.id}/${boardId}/`)
  const pathOf = (shown: View) => boardPath(view.workshop.id, boardId, shown)

  return (
    <Show
      when={refused()}
      fallback={
        <div class="board-frame">
          <BoardHeader
            session={session}
            run={run}
            view={view}
            shown={props.shown}
            navigateTo={props.navigateTo}
            onChanged={refresh}
          />
          <div class="board-frame__bar">
            <ViewTabs shown={props.shown} pathOf={pathOf} />
            <Show when={isReady() && session.login().role === 'moderator'}>
              <ShowButton session={session} run={run} filter={filter} shown={props.shown} />
            </Show>
            <Show when={isReady() && props.shown !== 'plan'}>
              <UndoButtons session={session} onHelp={() => setHelpOpen(true)} />
            </Show>
            <Show when={viewsWithFilter.includes(props.shown)}>
              <CardFilterBar session={session} filter={filter} />
            </Show>
          </div>
          <Show when={isReady()}>
            <NoticeLine session={session} isOutdated={isOutdated()} />
            <LostEditsNotice session={session} />
            <FollowView session={session} run={run} filter={filter} shown={props.shown} navigateTo={props.navigateTo} />
          </Show>
          <main id={contentId} class="board-frame__main" tabindex="-1">
            <Show when={isReady() && session.login().role === 'moderator'}>
              <ModerationRail session={session} run={run} />
            </Show>
            <div class="board-frame__view">
              <Show when={isReady()}>
                <StageArea session={session} run={run} />
              </Show>
              <Show when={isReady()} fallback={<Waiting label={waitingText()} />}>
                <Switch>
                  <Match when={props.shown === 'overview'}>
                    <OverviewView session={session} />
                  </Match>
                  <Match when={props.shown === 'assignment'}>
                    <BoardView session={session} filter={filter} />
                  </Match>
                  <Match when={props.shown === 'roadmap'}>
                    <RoadmapView session={session} filter={filter} />
                  </Match>
                  <Match when={props.shown === 'list'}>
                    <ListView session={session} filter={filter} />
                  </Match>
                  <Match when={props.shown === 'plan'}>
                    <PlanView session={session} api={api} planId={props.planId} navigateTo={props.navigateTo} />
                  </Match>
                  <Match when={props.shown === 'delivery'}>
                    <DeliveryView session={session} />
                  </Match>
                  <Match when={props.shown === 'aftercare'}>
                    <AftercareView session={session} run={run} />
                  </Match>
                </Switch>
                <Show when={props.shown === 'roadmap' && session.selection().cards.size > 0}>
                  <SelectionBar
                    session={session}
                    cards={[...session.selection().cards].filter((card) => filter.matches(card))}
                    list={[]}
                  />
                </Show>
              </Show>
            </div>
            <Show when={session.openedCard()} keyed>
              {(card) => (
                <CardDetails
                  session={session}
                  card={card}
                  onClose={() => session.openCard(null)}
                  actions={<StageButton session={session} run={run} card={card} />}
                  planning={
                    <>
                      <CardRequests session={session} card={card} today={berlinDay(run.now())} />
                      <CardPlanning session={session} card={card} />
                    </>
                  }
                />
              )}
            </Show>
          </main>
          <Show when={isReady()}>
            <VoteStand session={session} run={run} />
            <PracticeArea session={session} run={run} />
          </Show>
          <MoveMenu session={session} />
          <RefuseDialog session={session} />
          <KeyHelp open={isHelpOpen()} onClose={() => setHelpOpen(false)} />
          <EarlyReasonDialog session={session} />
          <LeaveGuard session={session} staysHere={staysHere} />
        </div>
      }
    >
      {(reason) => <ClosedBoard reason={reason()} />}
    </Show>
  )
}
