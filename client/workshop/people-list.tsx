import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { matchPeople } from '../../shared/people/match-people.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import type { ExpectedPerson } from '../../shared/protocol/live-api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { attendanceText } from '../text/lobby.ts'
import { peopleListText, personText } from '../text/people.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { findPeople } from './find-people.ts'
import { MissingPeople } from './missing-people.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PersonRow } from './person-row.tsx'
import { RemovePersonDialog } from './remove-person-dialog.tsx'
import { WaitingPeople } from './waiting-people.tsx'

interface PeopleListProps {
  session: BoardSession
  people: readonly JoinedPerson[]
  expected: readonly ExpectedPerson[] | 'failed'
  onChanged: (change: (people: readonly JoinedPerson[]) => readonly JoinedPerson[]) => void
}

type Opened = { name: 'nothing' } | { name: 'change' | 'remove'; person: JoinedPerson }
type Shown = 'all' | 'missing' | 'unknown'

export function PeopleList(props: PeopleListProps) {
  let summary: HTMLParagraphElement | undefined
  const [search, setSearch] = createSignal('')
  const [shown, setShown] = createSignal<Shown>('all')
  const [opened, setOpened] = createSignal<Opened>({ name: 'nothing' })
  const close = () => setOpened({ name: 'nothing' })
  const openedAs = (name: 'change' | 'remove') => {
    const now = opened()
    return now.name === name ? now.person : undefined
  }
  const workshop = () => props.session.workshop()
  const expected = () => (props.expected === 'failed' ? [] : props.expected)
  const hasList = () => expected().length > 0
  const match = createMemo(() => matchPeople(expected(), props.people))
  /** The moderation is not on the list, as a rule, and lets herself in. */
  const unknown = createMemo(
    () =>
      new Set(
        hasList()
          ? match()
              .unknown.filter(({ role }) => role !== 'moderator')
              .map(({ id }) => id)
          : [],
      ),
  )
  const otherLane = createMemo(
    () => new Map(match().here.flatMap((each) => (each.isOtherLane ? [[each.person.id, each.expected.laneId]] : []))),
  )
  const waiting = createMemo(() => props.people.filter(({ admittedAt }) => admittedAt === null))
  const inside = createMemo(() => {
    const admitted = props.people.filter(({ admittedAt }) => admittedAt !== null)
    return shown() === 'unknown' ? admitted.filter(({ id }) => unknown().has(id)) : admitted
  })
  const found = createMemo(() => findPeople(inside(), workshop().lanes, search()))
  const replace = (saved: readonly JoinedPerson[]) => {
    const byId = new Map(saved.map((person) => [person.id, person]))
    props.onChanged((people) => people.map((known) => byId.get(known.id) ?? known))
  }
  const choices = (): { value: Shown; label: string }[] => [
    { value: 'all', label: attendanceText.all(props.people.length) },
    { value: 'missing', label: attendanceText.missing(match().missing.length) },
    { value: 'unknown', label: attendanceText.unknown(unknown().size) },
  ]
  return (
    <div class="people-list">
      <div>
        <p class="people-list__summary" tabindex="-1" ref={summary}>
          {hasList()
            ? attendanceText.summary(match().here.length, expected().length, unknown().size)
            : peopleListText.count(props.people.length)}
        </p>
        <Show when={!hasList()}>
          <p class="muted">{props.expected === 'failed' ? attendanceText.listFailed : attendanceText.noList}</p>
        </Show>
      </div>
      <WaitingPeople
        session={props.session}
        people={waiting()}
        unknown={hasList() ? unknown() : null}
        onAdmitted={replace}
        summary={() => summary}
      />
      <Show when={hasList()}>
        <fieldset class="actions people-list__choices">
          <legend class="kern-sr-only">{attendanceText.show}</legend>
          <For each={choices()}>
            {(choice) => (
              <Button
                size="small"
                class="people-list__choice"
                aria-pressed={shown() === choice.value}
                onClick={() => setShown(choice.value)}
              >
                {choice.label}
              </Button>
            )}
          </For>
        </fieldset>
      </Show>
      <Switch>
        <Match when={shown() === 'missing'}>
          <MissingPeople workshop={workshop()} missing={match().missing} />
        </Match>
        <Match when={props.people.length === 0}>
          <p>{peopleListText.empty}</p>
        </Match>
        <Match when={shown() === 'unknown' && unknown().size === 0}>
          <p>{attendanceText.nobodyUnknown}</p>
        </Match>
        <Match when={true}>
          <TextField label={peopleListText.search} type="search" value={search()} onInput={setSearch} compact />
          <ul class="people-list__rows" aria-label={peopleListText.title}>
            <For each={found()} fallback={<li>{peopleListText.nobodyFound}</li>}>
              {(person) => (
                <PersonRow
                  session={props.session}
                  person={person}
                  isUnknown={unknown().has(person.id)}
                  expectedLane={otherLane().get(person.id) ?? null}
                  onChange={() => setOpened({ name: 'change', person })}
                  onRemove={() => setOpened({ name: 'remove', person })}
                  onSaved={(saved) => replace([saved])}
                />
              )}
            </For>
          </ul>
        </Match>
      </Switch>
      <Show when={openedAs('change')} keyed>
        {(person) => (
          <PersonDialog
            workshop={workshop()}
            person={person}
            title={personText.titleOf(person.name)}
            mayChangeLane
            onSaved={(saved) => replace([{ ...person, ...saved }])}
            onClose={close}
          />
        )}
      </Show>
      <Show when={openedAs('remove')} keyed>
        {(person) => (
          <RemovePersonDialog
            workshopId={workshop().id}
            person={person}
            onRemoved={() => props.onChanged((people) => people.filter(({ id }) => id !== person.id))}
            onClose={close}
          />
        )}
      </Show>
    </div>
  )
}
