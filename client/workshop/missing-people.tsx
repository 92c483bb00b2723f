import { createMemo, For, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { ExpectedPerson } from '../../shared/protocol/live-api.ts'
import { attendanceText } from '../text/lobby.ts'
import { laneNameOf } from './person-facts.ts'

/** "Wer fehlt": who is expected and has not joined, by Amt in the order of the board. */
export function MissingPeople(props: {
  workshop: Pick<Workshop, 'lanes' | 'boards'>
  missing: readonly ExpectedPerson[]
}) {
  const groups = createMemo(() => {
    const lanes: (LaneId | null)[] = [...props.workshop.lanes.map(({ id }) => id), null]
    return lanes.flatMap((laneId) => {
      const people = props.missing
        .filter((each) => each.laneId === laneId)
        .sort((a, b) => a.name.localeCompare(b.name, 'de'))
      return people.length > 0 ? [{ name: laneNameOf(props.workshop, laneId), people }] : []
    })
  })
  const factsOf = (person: ExpectedPerson) => {
    const board = props.workshop.boards.find(({ id }) => id === person.boardId)
    const place = props.workshop.boards.length > 1 ? board?.municipality.name : undefined
    return [person.function, place].filter((fact) => fact !== undefined && fact !== '').join(' · ')
  }
  return (
    <Show when={groups().length > 0} fallback={<p>{attendanceText.nobodyMissing}</p>}>
      <ul class="people-list__missing" aria-label={attendanceText.missingTitle}>
        <For each={groups()}>
          {(group) => (
            <li>
              <span class="people-list__group">{attendanceText.missingIn(group.name, group.people.length)}</span>
              <ul>
                <For each={group.people}>
                  {(person) => (
                    <li>
                      {person.name}
                      <Show when={factsOf(person)}>{(facts) => <span class="muted"> · {facts()}</span>}</Show>
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
