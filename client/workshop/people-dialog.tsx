import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import { api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { errorPageText, loadErrorText } from '../text/errors.ts'
import { peopleListText, personText } from '../text/people.ts'
import { peopleText, roleText } from '../text/workshop.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { findPeople } from './find-people.ts'
import './people-dialog.css'
import { PersonDialog } from './person-dialog.tsx'
import { RemovePersonDialog } from './remove-person-dialog.tsx'

/** Everybody who joined, on all boards; for the moderation, which puts names and Ämter right and removes people. */
export function PeopleDialog(props: { session: BoardSession; open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} title={peopleListText.title} size="wide" onClose={props.onClose}>
      <PeopleLoader session={props.session} />
    </Dialog>
  )
}

function PeopleLoader(props: { session: BoardSession }) {
  const load = createLoad(
    () => props.session.workshop().id,
    (id) => api.getPeople(id),
  )
  const ready = () => {
    const state = load.state()
    return state.name === 'ready' ? state.value : undefined
  }
  const failure = () => {
    const state = load.state()
    return state.name === 'failed' ? state.failure : undefined
  }
  return (
    <Switch fallback={<Waiting label={peopleListText.loading} />}>
      <Match when={ready()}>
        {(people) => <PeopleList session={props.session} people={people()} onChanged={load.update} />}
      </Match>
      <Match when={failure()}>
        {(shown) => (
          <Alert kind="danger" urgent title={peopleListText.failed}>
            <p>{loadErrorText[shown().code]}</p>
            <Button size="small" onClick={load.reload}>
              {errorPageText.tryAgain}
            </Button>
          </Alert>
        )}
      </Match>
    </Switch>
  )
}

interface PeopleListProps {
  session: BoardSession
  people: readonly JoinedPerson[]
  onChanged: (people: JoinedPerson[]) => void
}

type Opened = { name: 'nothing' } | { name: 'change' | 'remove'; person: JoinedPerson }

function PeopleList(props: PeopleListProps) {
  const [search, setSearch] = createSignal('')
  const [opened, setOpened] = createSignal<Opened>({ name: 'nothing' })
  const close = () => setOpened({ name: 'nothing' })
  const openedAs = (name: 'change' | 'remove') => {
    const now = opened()
    return now.name === name ? now.person : undefined
  }
  const workshop = () => props.session.workshop()
  const shown = createMemo(() => findPeople(props.people, workshop().lanes, search()))
  const here = createMemo(() => new Set(props.session.others().map(({ person }) => person.id)))
  const isMe = (person: JoinedPerson) => person.id === props.session.login().participant?.id
  const factsOf = (person: JoinedPerson) => {
    const lane = workshop().lanes.find(({ id }) => id === person.laneId)
    const board = workshop().boards.find(({ id }) => id === person.boardId)
    const place = workshop().boards.length > 1 ? board?.municipality.name : undefined
    const duty = lane ? peopleText.laneName(lane) : roleText[person.role].name
    return [person.function, duty, place].filter((fact) => fact !== undefined && fact !== '').join(' · ')
  }
  return (
    <Show when={props.people.length > 0} fallback={<p>{peopleListText.empty}</p>}>
      <div class="people-list">
        <p class="muted">{peopleListText.count(props.people.length)}</p>
        <TextField label={peopleListText.search} type="search" value={search()} onInput={setSearch} compact />
        <ul class="people-list__rows" aria-label={peopleListText.title}>
          <For each={shown()} fallback={<li>{peopleListText.nobodyFound}</li>}>
            {(person) => (
              <li class="people-list__row">
                <div class="people-list__who">
                  <span>
                    <b>{person.name}</b>
                    <Show when={isMe(person)}> ({peopleListText.you})</Show>
                    <Show when={here().has(person.id)}>
                      <span class="muted"> · {peopleListText.isHere}</span>
                    </Show>
                  </span>
                  <span class="muted">{factsOf(person)}</span>
                </div>
                <Button
                  size="small"
                  icon="edit"
                  aria-label={peopleListText.changeWho(person.name)}
                  onClick={() => setOpened({ name: 'change', person })}
                >
                  {peopleListText.change}
                </Button>
                <Button
                  size="small"
                  icon="delete"
                  aria-label={peopleListText.removeWho(person.name)}
                  disabledReason={isMe(person) ? peopleListText.notYourself : undefined}
                  onClick={() => setOpened({ name: 'remove', person })}
                >
                  {peopleListText.remove}
                </Button>
              </li>
            )}
          </For>
        </ul>
        <Show when={openedAs('change')} keyed>
          {(person) => (
            <PersonDialog
              workshop={workshop()}
              person={person}
              title={personText.titleOf(person.name)}
              mayChangeLane
              onSaved={(saved) =>
                props.onChanged(props.people.map((known) => (known.id === saved.id ? { ...known, ...saved } : known)))
              }
              onClose={close}
            />
          )}
        </Show>
        <Show when={openedAs('remove')} keyed>
          {(person) => (
            <RemovePersonDialog
              workshopId={workshop().id}
              person={person}
              onRemoved={() => props.onChanged(props.people.filter(({ id }) => id !== person.id))}
              onClose={close}
            />
          )}
        </Show>
      </div>
    </Show>
  )
}
