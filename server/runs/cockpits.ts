import type { BoardId, CardId, LaneId, WorkshopId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Cockpit } from '../../shared/protocol/live-api.ts'
import type { BoardActivity, UnsavedEdits } from '../rooms/board-memory.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'
import { type BoardCounts, countBoard, noCards } from './count-board.ts'
import type { createSuggestedLanes } from './suggested-lanes.ts'
import { unsavedPeople } from './unsaved-people.ts'

/** Boards are counted at most this often for a workshop, however many of its moderators look. */
const countIntervalMs = 1000
/** So many workshops are remembered; those that are on hold a handful of boards each. */
const maxWorkshops = 200

export interface CockpitDeps {
  store: Pick<WorkshopStore, 'countServices'>
  rooms: Pick<Rooms, 'readBoard' | 'readActivity'>
  now: () => number
  suggestedLanes: ReturnType<typeof createSuggestedLanes>
}

interface Counted {
  commits: number
  suggested: ReadonlyMap<CardId, LaneId>
  counts: BoardCounts
}
interface Remembered {
  countedAt: number
  boards: Promise<ReadonlyMap<BoardId, Counted>>
}

/** The cockpits of all workshops: who is here as of now, cards as of the last second. */
export function createCockpits({ store, rooms, now, suggestedLanes }: CockpitDeps) {
  const remembered = new Map<WorkshopId, Remembered>()

  async function count(workshop: Workshop, before: Remembered | undefined): Promise<Map<BoardId, Counted>> {
    const known = await before?.boards.catch(() => undefined) // an earlier failure is not ours
    const services = await store.countServices(workshop.listHash)
    const suggested = await suggestedLanes(workshop)
    const counted = new Map<BoardId, Counted>()
    for (const { id } of workshop.boards) {
      const { commits } = rooms.readActivity(id) // before the content: what comes in between is counted next time
      const same = known?.get(id)
      if (same?.commits === commits && same.suggested === suggested) counted.set(id, same)
      else counted.set(id, { commits, suggested, counts: countBoard(await rooms.readBoard(id), services, suggested) })
    }
    return counted
  }

  function countsOf(workshop: Workshop): Promise<ReadonlyMap<BoardId, Counted>> {
    const last = remembered.get(workshop.id)
    if (last && now() - last.countedAt < countIntervalMs) return last.boards
    if (!last && remembered.size >= maxWorkshops) remembered.clear()
    const boards = count(workshop, last)
    remembered.set(workshop.id, { countedAt: now(), boards })
    void boards.catch(() => remembered.delete(workshop.id)) // who asked hears of it
    return boards
  }

  return {
    async of(workshop: Workshop): Promise<Cockpit> {
      const counted = await countsOf(workshop)
      const activities = new Map(workshop.boards.map(({ id }) => [id, rooms.readActivity(id)]))
      return {
        boards: workshop.boards.map(({ id }) => ({
          boardId: id,
          open: counted.get(id)?.counts.open ?? 0,
          lanes: workshop.lanes.map((lane) => ({
            laneId: lane.id,
            ...(counted.get(id)?.counts.lanes.get(lane.id) ?? noCards()),
            ...liveSide(activities.get(id), lane.id),
          })),
        })),
        waiting: unsavedPeople([...activities.values()]),
      }
    },
  }
}

type LaneRow = Cockpit['boards'][number]['lanes'][number]

function liveSide(
  activity: BoardActivity | undefined,
  lane: LaneRow['laneId'],
): Pick<LaneRow, 'present' | 'waiting' | 'lastActionAt'> {
  const ofLane = (entries: readonly UnsavedEdits[] = []) =>
    entries.filter(({ participant }) => participant.laneId === lane)
  const here = ofLane(activity?.here)
  const present = here.map(({ participant: { id, name, function: task } }) => ({ id, name, function: task }))
  const waiting = [...here, ...ofLane(activity?.left)].reduce((sum, { count }) => sum + count, 0)
  return { present, waiting, lastActionAt: activity?.lastActionAt.get(lane) ?? null }
}
