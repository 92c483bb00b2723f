import { createSignal, Show } from 'solid-js'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { View } from '../../shared/protocol/presence.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { commonText } from '../text/common.ts'
import { boardPageText, invitationsText } from '../text/workshop.ts'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { InvitationsDialog } from '../workshop/invitations-dialog.tsx'
import { MunicipalitySwitch } from '../workshop/municipality-switch.tsx'
import { People } from '../workshop/people.tsx'
import { SaveStatus } from '../workshop/save-status.tsx'
import { ColorSchemeChoice } from './color-scheme-menu.tsx'
import { boardPath, routes } from './routes.ts'

interface BoardHeaderProps {
  session: BoardSession
  view: WorkshopView
  shown: View
  navigateTo: (path: string) => void
}

/** Where one is, whether the work is safe, who else is here. */
export function BoardHeader(props: BoardHeaderProps) {
  const [isInviting, setInviting] = createSignal(false)
  const workshop = () => props.session.workshop()
  const boards = () => workshop().boards.filter(({ id }) => props.view.boardIds.includes(id))
  return (
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
      <div class="board-header__state">
        <SaveStatus session={props.session} />
        <People session={props.session} />
        <Menu label={boardPageText.menu} icon="more-vert" iconOnly>
          <Show when={props.view.login.role === 'moderator'}>
            <MenuItem icon="mail" onSelect={() => setInviting(true)}>
              {invitationsText.open}
            </MenuItem>
          </Show>
          <MenuItem icon="home" onSelect={() => props.navigateTo(routes.start)}>
            {boardPageText.toStart}
          </MenuItem>
          <MenuSeparator />
          <ColorSchemeChoice />
        </Menu>
      </div>
      <InvitationsDialog workshop={workshop()} open={isInviting()} onClose={() => setInviting(false)} />
    </header>
  )
}
