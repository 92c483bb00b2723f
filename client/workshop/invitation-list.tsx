import { For, Show } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Invitation } from '../../shared/protocol/api.ts'
import { invitationsText, roleText } from '../text/workshop.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Popover } from '../ui/popover.tsx'
import './invitations.css'
import { QrCode } from './qr-code.tsx'

interface InvitationListProps {
  workshop: Workshop
  invitations: readonly Invitation[]
}

/** The links to hand out: first those for all Kommunen, then by Kommune. */
export function InvitationList(props: InvitationListProps) {
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
      .flatMap(({ place, links }) => links.map((link) => invitationsText.asText(link.role, place, urlOf(link))))
      .join('\n')
  return (
    <div class="invitations">
      <Show when={props.invitations.length > 1}>
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
              <For each={links}>{(link) => <InvitationRow link={link} place={place} />}</For>
            </ul>
          </section>
        )}
      </For>
    </div>
  )
}

function InvitationRow(props: { link: Invitation; place: string }) {
  const url = () => urlOf(props.link)
  return (
    <li class="invitations__row">
      <div class="invitations__role">
        <b>{roleText[props.link.role].name}</b>
        <span class="muted">{roleText[props.link.role].may}</span>
      </div>
      <input
        class="invitations__url"
        readOnly
        value={url()}
        aria-label={invitationsText.link(props.link.role, props.place)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="invitations__actions">
        <CopyButton text={url()} what={invitationsText.link(props.link.role, props.place)} />
        <Popover label={invitationsText.qr} variant="secondary">
          <QrCode text={url()} label={invitationsText.qrFor(props.link.role, props.place)} />
        </Popover>
      </div>
    </li>
  )
}

const urlOf = (invitation: Invitation) => new URL(invitation.path, window.location.origin).href
