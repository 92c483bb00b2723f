import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { Cockpit } from '../../shared/protocol/live-api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import type { CockpitLane } from './cockpit-rows.ts'

/**
 * The Ämter of the open board as this page knows them, in step with every move; what only the server knows (offers, disputes, the last
 * action) comes from what it said last.
 */
export function createOwnBoardLanes(session: BoardSession, heard: Accessor<Cockpit | null>): Accessor<CockpitLane[]> {
  const { model } = session
  const people = createMemo(() => peopleByLane(session))
  const heardLanes = createMemo(() => {
    const board = heard()?.boards.find(({ boardId }) => boardId === session.boardId)
    return new Map(board?.lanes.map((lane) => [lane.laneId, lane]))
  })
  return createMemo(() =>
    session.workshop().lanes.map(({ id }): CockpitLane => {
      const told = heardLanes().get(id)
      const here = people().get(id)
      const cards = model.laneCards(id).length
      return {
        laneId: id,
        present: here?.present ?? [],
        cards: cards + session.suggestions.cardsFor(id).length,
        decided: model.decidedCount(id),
        scheduled: cards - model.cellCards(id, null).length,
        offered: told?.offered ?? 0,
        disputed: told?.disputed ?? 0,
        waiting: here?.waiting ?? 0,
        lastActionAt: told?.lastActionAt ?? null,
      }
    }),
  )
}

/** Somebody with two devices is one person; what waits, waits on each of them. */
function peopleByLane(session: BoardSession): Map<LaneId, Pick<CockpitLane, 'present' | 'waiting'>> {
  const lanes = new Map<LaneId, Pick<CockpitLane, 'present' | 'waiting'>>()
  for (const { person, waiting } of session.others()) {
    if (person.laneId === null) continue
    const lane = lanes.get(person.laneId) ?? { present: [], waiting: 0 }
    lane.waiting += waiting
    if (!lane.present.some(({ id }) => id === person.id)) {
      lane.present.push({ id: person.id, name: person.name, function: person.function })
    }
    lanes.set(person.laneId, lane)
  }
  return lanes
}
