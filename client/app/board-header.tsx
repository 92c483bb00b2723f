import { createSignal, lazy, Show } from 'solid-js'
import type { View } from '../../shared/domain/view.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { LiveBar } from '../live/live-bar.tsx'
import { SetupDialog } from '../lobby/setup-dialog.tsx'
import { WaitingNotice } from '../lobby/waiting-notice.tsx'
import { chooseSound, isSoundOn } from '../run/chime.ts'
import { PhaseClock } from '../run/phase-clock.tsx'
import type { RunSession } from '../run/run-session.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { commonText } from '../text/common.ts'
import { handoutsText } from '../text/handouts.ts'
import { inviteText } from '../text/invite.ts'
import { listUpdateText } from '../text/list-update.ts'
import { presenterText } from '../text/live.ts'
import { setupText } from '../text/lobby.ts'
import { minutesText } from '../text/minutes.ts'
import { handoverText, peopleListText, personText } from '../text/people.ts'
import { recordsText } from '../text/records.ts'
import { rehearsalText } from '../text/rehearsal.ts'
import { clockText } from '../text/run.ts'
import { boardPageText, invitationsText } from '../text/workshop.ts'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { HandoverDialog } from '../workshop/handover-dialog.tsx'
import { InvitationsDialog } from '../workshop/invitations-dialog.tsx'
import { MunicipalitySwitch } from '../workshop/municipality-switch.tsx'
import { OwnDetailsDialog } from '../workshop/own-details-dialog.tsx'
import { People } from '../workshop/people.tsx'
import { PeopleDialog } from '../workshop/people-dialog.tsx'
import { RehearsalDialog } from '../workshop/rehearsal-dialog.tsx'
import { SaveStatus } from '../workshop/save-status.tsx'
import { ColorSchemeChoice } from './color-scheme-menu.tsx'
import { boardPath, handoutsPath, invitePath, minutesPath, presenterPath, recordsPath, routes } from './routes.ts'

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

type Opened = 'nothing' | 'list' | 'rehearsal' | 'setup' | 'invitations' | 'people' | 'own-details' | 'handover'

/** Where one is, whether the work is safe, who else is here. */
export function BoardHeader(props: BoardHeaderProps) {
  const [opened, setOpened] = createSignal<Opened>('nothing')
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
          <Menu label={boardPageText.menu} icon="more-vert" iconOnly>
            <Show when={props.view.login.role === 'moderator'}>
              <MenuItem icon="calendar-today" onSelect={() => setOpened('setup')}>
                {setupText.open}
              </MenuItem>
              <MenuItem icon="autorenew" onSelect={() => setOpened('list')}>
                {listUpdateText.open}
              </MenuItem>
              <MenuItem icon="mail" onSelect={() => setOpened('invitations')}>
                {invitationsText.open}
              </MenuItem>
              <MenuItem icon="checklist" onSelect={() => setOpened('people')}>
                {peopleListText.open}
              </MenuItem>
              {/* with this page as its opener: the new tab then speaks with the login of this one */}
              <MenuItem
                icon="screen"
                onSelect={() => window.open(presenterPath(workshop().id, props.session.boardId), '_blank')}
              >
                {presenterText.open}
              </MenuItem>
              <Show when={workshop().rehearsalOf === null}>
                <MenuItem icon="autorenew" onSelect={() => setOpened('rehearsal')}>
                  {rehearsalText.open}
                </MenuItem>
              </Show>
              <MenuSeparator />
            </Show>
            <MenuItem icon="edit" onSelect={() => setOpened('own-details')}>
              {personText.openOwn}
            </MenuItem>
            <MenuItem icon="open-in-new" onSelect={() => setOpened('handover')}>
              {handoverText.open}
            </MenuItem>
            <Show when={props.view.login.role === 'moderator'}>
              <MenuItem icon="checklist" onSelect={() => props.navigateTo(invitePath(workshop().id))}>
                {inviteText.open}
              </MenuItem>
              <MenuItem icon="draft" onSelect={() => props.navigateTo(recordsPath(workshop().id))}>
                {recordsText.open}
              </MenuItem>
            </Show>
            <MenuItem
              icon="draft"
              onSelect={() => props.navigateTo(handoutsPath(workshop().id, props.session.boardId))}
            >
              {handoutsText.open}
            </MenuItem>
            <MenuItem icon="draft" onSelect={() => props.navigateTo(minutesPath(workshop().id))}>
              {minutesText.open}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon="home" onSelect={() => props.navigateTo(routes.start)}>
              {boardPageText.toStart}
            </MenuItem>
            <MenuSeparator />
            <MenuItem onSelect={() => chooseSound(!isSoundOn())}>
              {isSoundOn() ? clockText.turnSoundOff : clockText.turnSoundOn}
            </MenuItem>
            <ColorSchemeChoice />
          </Menu>
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
