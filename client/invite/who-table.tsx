import { createMemo, For, type JSX, Show } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { inviteText } from '../text/invite.ts'
import { listText } from '../text/list.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { InviteDraft, InviteeName } from './invite-draft.ts'
import type { InviteFacts } from './invite-page.tsx'
import { inviteRows, type LaneRow, otherGroups } from './invite-rows.ts'

/** The checklist of a Kommune: the Ämter that have something to decide, then everybody else who should be there. */
export function WhoTable(props: { workshop: Workshop; boardId: BoardId; facts: InviteFacts; draft: InviteDraft }) {
  const rows = createMemo(() =>
    inviteRows(props.boardId, {
      lanes: props.workshop.lanes,
      cockpit: props.facts.cockpit,
      expected: props.facts.setup.expected,
    }),
  )
  const nameOf = (row: LaneRow): InviteeName => ({ boardId: props.boardId, group: 'lane', laneId: row.lane.id })
  const others = otherGroups.map((group): InviteeName => ({ boardId: props.boardId, group, laneId: null }))
  const all = () => [...others, ...rows().lanes.map(nameOf)]
  const invited = () => all().filter((name) => props.draft.inviteeOf(name).isInvited).length
  const laneRow = (row: LaneRow) => (
    <WhoRow
      draft={props.draft}
      name={nameOf(row)}
      title={listText.laneName(row.lane)}
      hint={undefined}
      cards={row.cards}
      expected={row.expected}
    />
  )
  return (
    <>
      <p class="muted" role="status">
        {inviteText.progress(invited(), all().length)}
      </p>
      <p class="muted">{inviteText.expectedHint}</p>
      <Show when={props.facts.cockpit === null}>
        <p class="muted">{inviteText.cardsUnknown}</p>
      </Show>
      <Table>
        <tbody>
          <tr class="invite-group">
            <th scope="colgroup" colSpan={5}>
              {inviteText.groups.lane.name} <span class="muted">{inviteText.perLane}</span>
            </th>
          </tr>
          <For each={rows().lanes}>{laneRow}</For>
        </tbody>
        <tbody>
          <For each={others}>
            {(name) => (
              <WhoRow
                draft={props.draft}
                name={name}
                title={inviteText.groups[name.group].name}
                hint={inviteText.groups[name.group].why}
                cards={undefined}
                expected={undefined}
              />
            )}
          </For>
        </tbody>
      </Table>
      <Show when={rows().idle.length > 0}>
        <Disclosure summary={inviteText.otherLanes(rows().idle.length)}>
          <Table>
            <tbody>
              <For each={rows().idle}>{laneRow}</For>
            </tbody>
          </Table>
        </Disclosure>
      </Show>
    </>
  )
}

function Table(props: { children: JSX.Element }) {
  const { heads } = inviteText
  return (
    <table class="invite-table" aria-label={inviteText.who}>
      <thead>
        <tr>
          <th scope="col">{heads.invited}</th>
          <th scope="col">{heads.who}</th>
          <th scope="col">{heads.cards}</th>
          <th scope="col">{heads.expected}</th>
          <th scope="col">{heads.note}</th>
        </tr>
      </thead>
      {props.children}
    </table>
  )
}

/** `cards` undefined: it has none by its nature; null: nobody knows. */
function WhoRow(props: {
  draft: InviteDraft
  name: InviteeName
  title: string
  hint: string | undefined
  cards: number | null | undefined
  expected: number | undefined
}) {
  const { heads } = inviteText
  const invitee = () => props.draft.inviteeOf(props.name)
  return (
    <tr>
      <td class="invite-tick">
        <Checkbox
          label={inviteText.invitedWho(props.title)}
          labelHidden
          checked={invitee().isInvited}
          onChange={(isInvited) => props.draft.change(props.name, { isInvited })}
        />
      </td>
      <th scope="row">
        {props.title}
        <Show when={props.hint}>{(hint) => <span class="muted invite-why">{hint()}</span>}</Show>
      </th>
      <td data-head={heads.cards} class="invite-number">
        {typeof props.cards === 'number' ? inviteText.cards(props.cards) : ''}
      </td>
      <td data-head={heads.expected}>{props.expected === undefined ? '' : inviteText.expected(props.expected)}</td>
      <td class="invite-note" data-head={heads.note}>
        <TextField
          label={inviteText.noteOf(props.title)}
          labelHidden
          compact
          value={invitee().note}
          onInput={(note) => props.draft.change(props.name, { note })}
          maxLength={300}
        />
      </td>
    </tr>
  )
}
