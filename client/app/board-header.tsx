import { createSignal, lazy, Show } from 'solid-js'
import type { View } from '../../shared/domain/view.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { LiveBar } from '../live/live-bar.tsx'
import { SetupDialog } from '../lobby/setup-dialog.tsx'
import { WaitingNotice } from '../lobby/waiting-notice.tsx'
import { PhaseClock } from '../run/phase-clock.tsx'
import type { RunSession } from '../run/run-session.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { commonText } from '../text/common.ts'
import { HandoverDialog } from '../workshop/handover-dialog.tsx'
import { InvitationsDialog } from '../workshop/invitations-dialog.tsx'
import { MunicipalitySwitch } from '../workshop/municipality-switch.tsx'
import { OwnDetailsDialog } from '../workshop/own-details-dialog.tsx'
import { People } from '../workshop/people.tsx'
import { PeopleDialog } from '../workshop/people-dialog.tsx'
import { RehearsalDialog } from '../workshop/rehearsal-dialog.tsx'
import { SaveStatus } from '../workshop/save-status.tsx'
import { type BoardDialog, BoardMenu } from './board-menu.tsx'
import { boardPath, routes } from './routes.ts'

// It brings the whole import with it, which few visits need.
const ListUpdateDialog = lazy(async () => ({
  default: (await import('../list-update/list-update-dialog.tsx')).ListUpdateDialog,
}))

interface BoardHeaderProps {
  session: BoardSession
  run: RunSession
  view: WorkshopView
  shown: View
  navigateTo: (path: string) => void
  /** What the server knows has changed by something done here. */
  onChanged: () => void
}

/** Where one is, whether the work is safe, who else is here. */
export function BoardHeader(props: BoardHeaderProps) {
  const [opened, setOpened] = createSignal<BoardDialog | 'nothing'>('nothing')
  const close = () => setOpened('nothing')
  const workshop = () => props.session.workshop()
  const boards = () => workshop().boards.filter(({ id }) => props.view.boardIds.includes(id))
  return (
    <>
      <header class="board-header">
        <div class="board-header__place">
          <a class="app-brand" href={routes.start}>
            {commonText.product}
          </a>
          <h1 class="board-header__title" title={workshop().title}>
            {workshop().title}
          </h1>
          <MunicipalitySwitch
            boards={boards()}
            current={props.session.board()}
            onSwitch={(board) => props.navigateTo(boardPath(workshop().id, board, props.shown))}
          />
        </div>
        <PhaseClock session={props.session} run={props.run} />
        <div class="board-header__state">
          <LiveBar session={props.session} run={props.run} video={props.view.video} />
          <SaveStatus session={props.session} />
          <People session={props.session} />
          <BoardMenu
            workshop={workshop()}
            boardId={props.session.boardId}
            isModerator={props.view.login.role === 'moderator'}
            navigateTo={props.navigateTo}
            onOpen={setOpened}
          />
        </div>
        <Show when={opened() === 'list'}>
          <ListUpdateDialog session={props.session} onClose={close} />
        </Show>
        <InvitationsDialog workshop={workshop()} open={opened() === 'invitations'} onClose={close} />
        <SetupDialog session={props.session} open={opened() === 'setup'} onClose={close} />
        <PeopleDialog session={props.session} open={opened() === 'people'} onClose={close} />
        <OwnDetailsDialog
          session={props.session}
          open={opened() === 'own-details'}
          onSaved={props.onChanged}
          onClose={close}
        />
        <RehearsalDialog workshopId={workshop().id} open={opened() === 'rehearsal'} onClose={close} />
        <HandoverDialog workshopId={workshop().id} open={opened() === 'handover'} onClose={close} />
      </header>
      <Show when={props.view.login.role === 'moderator'}>
        <WaitingNotice session={props.session} onShow={() => setOpened('people')} />
      </Show>
    </>
  )
}
