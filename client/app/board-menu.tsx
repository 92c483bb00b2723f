import { Show } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { chooseSound, isSoundOn } from '../run/chime.ts'
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
import { Menu, MenuGroup, MenuItem } from '../ui/menu.tsx'
import { ColorSchemeChoice } from './color-scheme-menu.tsx'
import { handoutsPath, invitePath, minutesPath, presenterPath, recordsPath, routes } from './routes.ts'

/** What opens in front of the board. */
export type BoardDialog = 'list' | 'rehearsal' | 'setup' | 'invitations' | 'people' | 'own-details' | 'handover'

interface BoardMenuProps {
  workshop: Workshop
  boardId: BoardId
  isModerator: boolean
  navigateTo: (path: string) => void
  onOpen: (dialog: BoardDialog) => void
}

/** Everything that one needs now and then: leading the workshop, its papers, oneself. */
export function BoardMenu(props: BoardMenuProps) {
  const groups = boardPageText.menuGroups
  return (
    <Menu label={boardPageText.menu} icon="more-vert" iconOnly>
      <Show when={props.isModerator}>
        <ModerationItems {...props} />
      </Show>
      <MenuGroup label={groups.papers}>
        <MenuItem icon="content-copy" onSelect={() => props.navigateTo(handoutsPath(props.workshop.id, props.boardId))}>
          {handoutsText.open}
        </MenuItem>
        <MenuItem icon="draft" onSelect={() => props.navigateTo(minutesPath(props.workshop.id))}>
          {minutesText.open}
        </MenuItem>
      </MenuGroup>
      <MenuGroup label={groups.own}>
        <MenuItem icon="edit" onSelect={() => props.onOpen('own-details')}>
          {personText.openOwn}
        </MenuItem>
        <MenuItem icon="open-in-new" onSelect={() => props.onOpen('handover')}>
          {handoverText.open}
        </MenuItem>
        <MenuItem icon="sound" onSelect={() => chooseSound(!isSoundOn())}>
          {isSoundOn() ? clockText.turnSoundOff : clockText.turnSoundOn}
        </MenuItem>
        <MenuItem icon="home" onSelect={() => props.navigateTo(routes.start)}>
          {boardPageText.toStart}
        </MenuItem>
      </MenuGroup>
      <ColorSchemeChoice />
    </Menu>
  )
}

function ModerationItems(props: BoardMenuProps) {
  return (
    <MenuGroup label={boardPageText.menuGroups.moderation}>
      <MenuItem icon="mail" onSelect={() => props.navigateTo(invitePath(props.workshop.id))}>
        {inviteText.open}
      </MenuItem>
      <MenuItem icon="add" onSelect={() => props.onOpen('invitations')}>
        {invitationsText.open}
      </MenuItem>
      <MenuItem icon="calendar-today" onSelect={() => props.onOpen('setup')}>
        {setupText.open}
      </MenuItem>
      <MenuItem icon="checklist" onSelect={() => props.onOpen('people')}>
        {peopleListText.open}
      </MenuItem>
      {/* with this page as its opener: the new tab then speaks with the login of this one */}
      <MenuItem icon="screen" onSelect={() => window.open(presenterPath(props.workshop.id, props.boardId), '_blank')}>
        {presenterText.open}
      </MenuItem>
      <Show when={props.workshop.rehearsalOf === null}>
        <MenuItem icon="lectern" onSelect={() => props.onOpen('rehearsal')}>
          {rehearsalText.open}
        </MenuItem>
      </Show>
      <MenuItem icon="autorenew" onSelect={() => props.onOpen('list')}>
        {listUpdateText.open}
      </MenuItem>
      <MenuItem icon="drive-folder-upload" onSelect={() => props.navigateTo(recordsPath(props.workshop.id))}>
        {recordsText.open}
      </MenuItem>
    </MenuGroup>
  )
}
