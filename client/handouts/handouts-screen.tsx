import { useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { BoardId, LaneId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { KnownPlace } from '../../shared/suggest/known-place.ts'
import { api } from '../app/api.ts'
import { MessagePage } from '../app/message-page.tsx'
import { Page } from '../app/page.tsx'
import { createPageTitle } from '../app/page-title.ts'
import { boardPath } from '../app/routes.ts'
import { syncUrl } from '../app/sync-url.ts'
import { createBoardSession } from '../sync/create-board-session.ts'
import { errorPageText, loadErrorText } from '../text/errors.ts'
import { handoutsText as words } from '../text/handouts.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { createViewParts } from '../workshop/create-view-parts.ts'
import { followWorkshop } from '../workshop/follow-workshop.ts'
import { AfterSheetView } from './after-sheet.tsx'
import { BeforeSheetView } from './before-sheet.tsx'
import { createHandouts, type Handouts } from './create-handouts.ts'
import { HandoutChoiceBar } from './handout-choice.tsx'
import './handouts.css'
import './handouts-print.css'
import { createPageNames } from './page-names.ts'
import { choiceQuery, chosenLanes, type HandoutChoice, readChoice } from './read-choice.ts'

interface HandoutsScreenProps {
  view: WorkshopView
  boardId: BoardId
  services: readonly PublicService[]
  onView: (view: WorkshopView) => void
}

/** The choice, and below it the sheets as they will be printed. */
export function HandoutsScreen(props: HandoutsScreenProps) {
  const { boardId, services } = props // one session, one board: others make a new screen
  const view = createViewParts(() => props.view)
  const [knownPlaces, setKnownPlaces] = createSignal<readonly KnownPlace[]>([])
  const session = createBoardSession({
    view: () => view,
    laneAccess: () => null, // nothing is changed here
    boardId,
    services,
    knownPlaces,
    syncUrl: syncUrl(),
  })
  followWorkshop(session, {
    current: () => props.view,
    update: props.onView,
    load: () => api.getWorkshop(view.workshop.id),
  })
  createPageTitle(() => words.pageTitle(session.board().municipality.name))
  createEffect(() => session.setPresence({ view: null }))
  const handouts = createHandouts(session, { view: () => view, onPlaces: setKnownPlaces })
  const ready = () => {
    const state = handouts.state()
    return state.name === 'ready' ? state.value : undefined
  }
  const failure = () => {
    const state = handouts.state()
    return state.name === 'failed' ? state.failure : undefined
  }
  const refresh = async () => {
    await handouts.refresh()
    announce(words.choice.refreshed)
  }
  return (
    <Switch fallback={<Waiting label={words.loading} />}>
      <Match when={session.status().name === 'refused'}>
        <MessagePage title={words.title} body={words.refused}>
          <a class="kern-btn kern-btn--primary" href={boardPath(view.workshop.id, boardId, 'assignment')}>
            <span class="kern-label">{words.toBoard}</span>
          </a>
        </MessagePage>
      </Match>
      <Match when={ready()}>
        {(found) => (
          <Sheets
            view={view}
            boardId={boardId}
            handouts={found()}
            isLost={session.status().name !== 'live'}
            onRefresh={() => void refresh()}
          />
        )}
      </Match>
      <Match when={failure()}>
        {(shown) => (
          <MessagePage title={words.title} body={loadErrorText[shown().code]}>
            <Button variant="primary" onClick={() => void handouts.refresh()}>
              {errorPageText.tryAgain}
            </Button>
          </MessagePage>
        )}
      </Match>
    </Switch>
  )
}

function Sheets(props: {
  view: WorkshopView
  boardId: BoardId
  handouts: Handouts
  isLost: boolean
  onRefresh: () => void
}) {
  const [query, setQuery] = useSearchParams<{ wann?: string; amt?: string }>()
  const { lanes } = props.view.workshop // never change while a board is open
  const own = () => props.view.login.participant?.laneId ?? null
  const choice = createMemo(() => readChoice(query, lanes))
  const chosen = createMemo(() => chosenLanes(choice(), lanes, own()))
  const choose = (change: Partial<HandoutChoice>) =>
    setQuery(choiceQuery({ ...choice(), ...change }), { replace: true, scroll: false })
  const municipality = () => props.view.workshop.boards.find(({ id }) => id === props.boardId)?.municipality.name ?? ''
  const isChosen = (id: LaneId) => chosen().some((lane) => lane.id === id)
  const pageOf = createPageNames(() => chosen().map((lane) => words.page(lane, municipality())), words.pageNumber)
  const before = createMemo(() => props.handouts.before.sheets.filter(({ lane }) => isChosen(lane.id)))
  const after = createMemo(() => props.handouts.after.filter(({ lane }) => isChosen(lane.id)))
  return (
    <Page wide>
      <HandoutChoiceBar
        view={props.view}
        boardId={props.boardId}
        handouts={props.handouts}
        choice={choice()}
        chosen={chosen()}
        own={own()}
        isLost={props.isLost}
        onChoose={choose}
        onRefresh={props.onRefresh}
      />
      <div class="handouts">
        <Show when={choice().when === 'before'}>
          <For each={before()}>
            {(sheet, index) => (
              <BeforeSheetView
                view={props.view}
                municipality={municipality()}
                sheet={sheet}
                handouts={props.handouts}
                page={pageOf(index())}
              />
            )}
          </For>
        </Show>
        <Show when={choice().when === 'after'}>
          <For each={after()}>
            {(sheet, index) => (
              <AfterSheetView
                view={props.view}
                boardId={props.boardId}
                municipality={municipality()}
                sheet={sheet}
                handouts={props.handouts}
                page={pageOf(index())}
              />
            )}
          </For>
        </Show>
      </div>
    </Page>
  )
}
