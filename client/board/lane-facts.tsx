import { createMemo, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'

/** Who of a lane is here, and how far it has come. */
export function LaneFacts(props: { session: BoardSession; lane: LaneId }) {
  const { model } = props.session
  const self = () => props.session.login().participant
  const people = createMemo(() => {
    const names = new Map<string, string>()
    for (const { person } of props.session.others()) if (person.laneId === props.lane) names.set(person.id, person.name)
    const me = self()
    if (me?.laneId === props.lane) names.set(me.id, me.name)
    return [...names.values()]
  })
  const total = () => model.laneCards(props.lane).length
  const decided = () => model.decidedCount(props.lane)
  const offers = () => (self()?.laneId === props.lane ? model.offersTo(props.lane) : 0)
  return (
    <>
      <Show when={people().length > 0}>
        <span class="lane-people" title={people().join(', ')}>
          <span aria-hidden="true">{people().length}</span>
          <span class="kern-sr-only">{boardText.peopleHere(people().length)}</span>
        </span>
      </Show>
      <Show when={offers() > 0}>
        <span class="lane-offers" title={boardText.offers.inLaneTitle(offers())}>
          {boardText.offers.inLane(offers())}
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
