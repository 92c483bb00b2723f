import { createMemo, createSignal, For, Show } from 'solid-js'
import { maxParticipants } from '../../shared/domain/workshop.ts'
import type { ExpectedPerson } from '../../shared/protocol/live-api.ts'
import { expectedText, setupText } from '../text/lobby.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import type { SetupDraft } from './create-setup-draft.ts'
import { ExpectedPersonForm } from './expected-person-form.tsx'

/** The list of expected people: one row each, changed in its place. */
export function ExpectedTable(props: { draft: SetupDraft }) {
  const { draft } = props
  const [edited, setEdited] = createSignal<ExpectedPerson | 'new' | null>(null)
  const hasPlaces = draft.boards.length > 1
  const laneOrder = new Map(draft.lanes.map(({ id }, index) => [id, index]))
  const orderOf = (person: ExpectedPerson) =>
    person.laneId === null ? draft.lanes.length : (laneOrder.get(person.laneId) ?? draft.lanes.length)
  const sorted = createMemo(() =>
    [...draft.expected()].sort((a, b) => orderOf(a) - orderOf(b) || a.name.localeCompare(b.name, 'de')),
  )
  const laneOf = (person: ExpectedPerson) => {
    const lane = draft.lanes.find(({ id }) => id === person.laneId)
    return lane ? setupText.laneName(lane) : expectedText.noLane
  }
  const placeOf = (person: ExpectedPerson) =>
    draft.boards.find(({ id }) => id === person.boardId)?.municipality.name ?? expectedText.anyPlace
  const replace = (before: ExpectedPerson | null, after: ExpectedPerson) => {
    draft.setExpected((list) => (before ? list.map((each) => (each === before ? after : each)) : [...list, after]))
    setEdited(null)
  }
  const remove = (person: ExpectedPerson) => {
    draft.setExpected((list) => list.filter((each) => each !== person))
    announce(expectedText.removed(person.name))
  }
  return (
    <div class="setup__section">
      <Show when={sorted().length > 0} fallback={<p class="muted">{expectedText.empty}</p>}>
        <table class="setup__table setup__people">
          <caption>{expectedText.list}</caption>
          <thead>
            <tr>
              <th scope="col">{expectedText.name}</th>
              <th scope="col">{expectedText.job}</th>
              <th scope="col">{expectedText.lane}</th>
              <Show when={hasPlaces}>
                <th scope="col">{expectedText.place}</th>
              </Show>
              <td />
            </tr>
          </thead>
          <tbody>
            <For each={sorted()}>
              {(person) => (
                <Show
                  when={edited() === person}
                  fallback={
                    <tr>
                      <th scope="row">{person.name}</th>
                      <td>{person.function}</td>
                      <td>{laneOf(person)}</td>
                      <Show when={hasPlaces}>
                        <td>{placeOf(person)}</td>
                      </Show>
                      <td class="setup__row-actions">
                        <Button
                          size="small"
                          variant="tertiary"
                          icon="edit"
                          iconOnly
                          title={expectedText.change}
                          onClick={() => setEdited(person)}
                        >
                          {expectedText.changeWho(person.name)}
                        </Button>
                        <Button
                          size="small"
                          variant="tertiary"
                          icon="delete"
                          iconOnly
                          title={expectedText.remove}
                          onClick={() => remove(person)}
                        >
                          {expectedText.removeWho(person.name)}
                        </Button>
                      </td>
                    </tr>
                  }
                >
                  <tr>
                    <td colspan={hasPlaces ? 5 : 4}>
                      <ExpectedPersonForm
                        draft={draft}
                        person={person}
                        onDone={(after) => replace(person, after)}
                        onCancel={() => setEdited(null)}
                      />
                    </td>
                  </tr>
                </Show>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <Show
        when={edited() === 'new'}
        fallback={
          <div class="actions">
            <Show when={sorted().length < maxParticipants}>
              <Button size="small" icon="add" onClick={() => setEdited('new')}>
                {expectedText.addOne}
              </Button>
            </Show>
            <Show when={sorted().length > 0}>
              <Button size="small" variant="tertiary" onClick={() => draft.setExpected([])}>
                {expectedText.clear}
              </Button>
            </Show>
          </div>
        }
      >
        <ExpectedPersonForm
          draft={draft}
          person={null}
          onDone={(after) => replace(null, after)}
          onCancel={() => setEdited(null)}
        />
      </Show>
    </div>
  )
}
