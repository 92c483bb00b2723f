import { createMemo, For, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { View } from '../../shared/domain/view.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { peopleText, roleText } from '../text/workshop.ts'
import { Popover } from '../ui/popover.tsx'
import { initialsOf } from './initials.ts'
import './people.css'

interface PersonHere {
  id: string
  person: Omit<Participant, 'id'>
  isMe: boolean
  view: View | null
  dragging: CardId | null
}

const chipsShown = 3

/** Who is here: initials in the header, and behind them everybody with function and Amt. */
export function People(props: { session: BoardSession }) {
  const people = createMemo(() => peopleHere(props.session))
  const laneOf = (person: PersonHere['person']) => {
    const lane = props.session.workshop().lanes.find(({ id }) => id === person.laneId)
    return lane ? peopleText.laneName(lane) : roleText[person.role].name
  }
  const dragged = (card: CardId | null) => {
    const service = card === null ? undefined : props.session.services.get(card)
    return service && peopleText.drags(service.name)
  }
  return (
    <Popover
      label={peopleText.here(people().length)}
      trigger={
        <span class="people__chips" aria-hidden="true">
          <For each={people().slice(0, chipsShown)}>
            {(here) => (
              <span class="people__chip" classList={{ 'people__chip--me': here.isMe }}>
                {initialsOf(here.person.name)}
              </span>
            )}
          </For>
          <Show when={people().length > chipsShown}>
            <span class="people__more">{peopleText.more(people().length - chipsShown)}</span>
          </Show>
        </span>
      }
    >
      <p class="people__count">{peopleText.here(people().length)}</p>
      <ul class="people__list">
        <For each={people()}>
          {(here) => (
            <li>
              <span class="people__chip" classList={{ 'people__chip--me': here.isMe }} aria-hidden="true">
                {initialsOf(here.person.name)}
              </span>
              <span>
                <b>{here.person.name}</b> <Show when={here.isMe}>({peopleText.you})</Show>
                <span class="muted people__facts">
                  {[here.person.function, laneOf(here.person)].filter((fact) => fact !== '').join(' · ')}
                </span>
                <Show when={dragged(here.dragging)} fallback={<ViewOf view={here.isMe ? null : here.view} />}>
                  {(text) => <span class="muted people__facts">{text()}</span>}
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
    </Popover>
  )
}

function ViewOf(props: { view: View | null }) {
  return (
    <Show when={props.view}>{(view) => <span class="muted people__facts">{peopleText.looksAt(view())}</span>}</Show>
  )
}

/** I come first; somebody with two devices is one person. */
function peopleHere(session: BoardSession): PersonHere[] {
  const people = new Map<string, PersonHere>()
  const me = session.login().participant
  if (me) people.set(me.id, { id: me.id, person: me, isMe: true, view: null, dragging: null })
  for (const { person, view, dragging } of session.others()) {
    const known = people.get(person.id)
    if (!known) people.set(person.id, { id: person.id, person, isMe: false, view, dragging })
    else if (dragging !== null) people.set(person.id, { ...known, dragging })
  }
  return [...people.values()]
}
