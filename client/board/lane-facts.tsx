import { createMemo, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'

/** Who of a lane is here, and how far it has come. */
export function LaneFacts(props: { session: BoardSession; lane: LaneId }) {
  const { model } = props.session
  const people = createMemo(() => {
    const names = new Map<string, string>()
    for (const { person } of props.session.others()) if (person.laneId === props.lane) names.set(person.id, person.name)
    const self = props.session.login().participant
    if (self?.laneId === props.lane) names.set(self.id, self.name)
    return [...names.values()]
  })
  const total = () => model.laneCards(props.lane).length
  const decided = () => model.decidedCount(props.lane)
  return (
    <>
      <Show when={people().length > 0}>
        <span class="lane-people" title={people().join(', ')}>
          <span aria-hidden="true">{people().length}</span>
          <span class="kern-sr-only">{boardText.peopleHere(people().length)}</span>
        </span>
      </Show>
      <Show when={decided() < total()}>
        <span class="lane-progress" title={boardText.decided(decided(), total())}>
          <span class="kern-sr-only">{boardText.decided(decided(), total())}</span>
          <span class="lane-bar" style={{ '--share': String(decided() / total()) }} aria-hidden="true" />
        </span>
      </Show>
    </>
  )
}
