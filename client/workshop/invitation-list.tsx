import { createSignal, For, Show } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { InvitationEntry } from '../../shared/protocol/api.ts'
import { invitationChangeText } from '../text/people.ts'
import { invitationsText, roleText } from '../text/workshop.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { Popover } from '../ui/popover.tsx'
import { InvitationChange } from './invitation-change.tsx'
import './invitations.css'
import { QrCode } from '../ui/qr-code.tsx'

interface InvitationListProps {
  workshop: Workshop
  invitations: readonly InvitationEntry[]
  onChanged: (invitation: InvitationEntry) => void
}

type Change = { invitation: InvitationEntry; action: 'renew' | 'revoke' }

/** The links to hand out: first those for all Kommunen, then by Kommune. */
export function InvitationList(props: InvitationListProps) {
  const [change, setChange] = createSignal<Change | null>(null)
  const links = () => props.invitations.filter(({ path }) => path !== null)
  const linksOf = (boardId: BoardId | null) => props.invitations.filter((link) => link.boardId === boardId)
  const groups = () => {
    const { boards } = props.workshop
    const [first] = boards
    if (first && boards.length === 1) return [{ place: first.municipality.name, links: props.invitations }]
    return [
      { place: invitationsText.allBoards, links: linksOf(null) },
      ...boards.map((board) => ({ place: board.municipality.name, links: linksOf(board.id) })),
    ].filter(({ links }) => links.length > 0)
  }
  const everything = () =>
    groups()
      .flatMap(({ place, links }) =>
        links.filter(({ path }) => path !== null).map((link) => invitationsText.asText(link.role, place, urlOf(link))),
      )
      .join('\n')
  return (
    <div class="invitations">
      <Show when={links().length > 1}>
        <div class="actions">
          <span class="muted">{invitationsText.copyAll}</span>
          <CopyButton text={everything()} what={invitationsText.copyAll} />
        </div>
      </Show>
      <For each={groups()}>
        {({ place, links }) => (
          <section>
            <h3 class="invitations__place">{place}</h3>
            <ul class="invitations__list">
              <For each={links}>
                {(link) => (
                  <InvitationRow
                    link={link}
                    place={place}
                    onChange={(action) => setChange({ invitation: link, action })}
                  />
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
      <Show when={change()} keyed>
        {(asked) => (
          <InvitationChange
            workshopId={props.workshop.id}
            {...asked}
            onChanged={props.onChanged}
            onClose={() => setChange(null)}
          />
        )}
      </Show>
    </div>
  )
}

function InvitationRow(props: {
  link: InvitationEntry
  place: string
  onChange: (action: 'renew' | 'revoke') => void
}) {
  const url = () => urlOf(props.link)
  const name = () => invitationsText.link(props.link.role, props.place)
  return (
    <li class="invitations__row">
      <div class="invitations__role">
        <b>{roleText[props.link.role].name}</b>
        <span class="muted">{roleText[props.link.role].may}</span>
      </div>
      <Show
        when={props.link.path !== null}
        fallback={
          <>
            <span>{invitationChangeText.revoked}</span>
            <div class="invitations__actions">
              <Button size="small" icon="autorenew" onClick={() => props.onChange('renew')}>
                {invitationChangeText.again}
              </Button>
            </div>
          </>
        }
      >
        <input
          class="invitations__url"
          readOnly
          value={url()}
          aria-label={name()}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div class="invitations__actions">
          <CopyButton text={url()} what={name()} />
          <Popover label={invitationsText.qr} variant="secondary">
            <QrCode text={url()} label={invitationsText.qrFor(props.link.role, props.place)} />
          </Popover>
          <Menu label={invitationChangeText.actions(name())} icon="more-vert" iconOnly>
            <MenuItem icon="autorenew" onSelect={() => props.onChange('renew')}>
              {invitationChangeText.renew}
            </MenuItem>
            <MenuItem icon="close" onSelect={() => props.onChange('revoke')}>
              {invitationChangeText.revoke}
            </MenuItem>
          </Menu>
        </div>
      </Show>
    </li>
  )
}

const urlOf = ({ path }: InvitationEntry) => (path === null ? '' : new URL(path, window.location.origin).href)
