import { createMemo, createSignal, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import { api } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { errorText } from '../text/errors.ts'
import { attendanceText } from '../text/lobby.ts'
import { peopleListText } from '../text/people.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { factsOfPerson, laneNameOf } from './person-facts.ts'

interface PersonRowProps {
  session: BoardSession
  person: JoinedPerson
  isUnknown: boolean
  /** The Amt that she was expected for, where it is another one. */
  expectedLane: LaneId | null
  onChange: () => void
  onRemove: () => void
  onSaved: (person: JoinedPerson) => void
}

/** Somebody who is in the workshop: who she is, whether she is here, and what the moderation can do about it. */
export function PersonRow(props: PersonRowProps) {
  const [problem, setProblem] = createSignal<string | null>(null)
  const workshop = () => props.session.workshop()
  const isMe = () => props.person.id === props.session.login().participant?.id
  const isHere = createMemo(() => isMe() || props.session.others().some(({ person }) => person.id === props.person.id))
  /** Who belongs to another board is not seen from here. */
  const isAway = () => !isHere() && (props.person.boardId === props.session.boardId || workshop().boards.length === 1)
  const isModerator = () => props.person.role === 'moderator'
  const setRole = async (role: 'moderator' | 'as-invited') => {
    const { name } = props.person
    setProblem(null)
    const saved = await api.changePerson(workshop().id, props.person.id, { role })
    if (!saved.ok) {
      setProblem(`${attendanceText.roleFailed(name)}. ${errorText[saved.error.code]}`)
      return
    }
    props.onSaved(saved.value)
    if (role === 'as-invited' && saved.value.role === 'moderator') setProblem(attendanceText.invitedToModerate(name))
    else announce(role === 'moderator' ? attendanceText.promoted(name) : attendanceText.demoted(name))
  }
  return (
    <li class="people-list__row">
      <div class="people-list__who">
        <span>
          <b>{props.person.name}</b>
          <Show when={isMe()}> ({peopleListText.you})</Show>
          <Show when={isHere() && !isMe()}>
            <span class="muted"> · {peopleListText.isHere}</span>
          </Show>
          <Show when={isAway()}>
            <span class="muted"> · {attendanceText.away}</span>
          </Show>
          <Show when={props.isUnknown}>
            {' '}
            <span class="people-list__mark">{attendanceText.notExpected}</span>
          </Show>
          <Show when={props.expectedLane}>
            {(lane) => (
              <>
                {' '}
                <span class="people-list__mark">{attendanceText.otherLane(laneNameOf(workshop(), lane()))}</span>
              </>
            )}
          </Show>
        </span>
        <span class="muted">{factsOfPerson(workshop(), props.person)}</span>
        <Show when={problem()}>
          {(text) => (
            <span class="people-list__problem" role="alert">
              {text()}
            </span>
          )}
        </Show>
      </div>
      <Button
        size="small"
        icon="edit"
        aria-label={peopleListText.changeWho(props.person.name)}
        onClick={() => props.onChange()}
      >
        {peopleListText.change}
      </Button>
      <Button
        size="small"
        icon="delete"
        aria-label={peopleListText.removeWho(props.person.name)}
        disabledReason={isMe() ? peopleListText.notYourself : undefined}
        onClick={() => props.onRemove()}
      >
        {peopleListText.remove}
      </Button>
      <Menu label={attendanceText.more(props.person.name)} icon="more-vert" iconOnly>
        <Show
          when={isModerator()}
          fallback={
            <MenuItem icon="account-circle" onSelect={() => void setRole('moderator')}>
              {attendanceText.promote}
            </MenuItem>
          }
        >
          <MenuItem icon="close" disabled={isMe()} onSelect={() => void setRole('as-invited')}>
            {isMe() ? attendanceText.notOwnRole : attendanceText.demote}
          </MenuItem>
        </Show>
      </Menu>
    </li>
  )
}
