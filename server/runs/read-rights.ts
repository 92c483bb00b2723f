import type { BoardId } from '../../shared/domain/ids.ts'
import { endOfBerlinDay } from '../../shared/kit/berlin-day.ts'
import type { Run } from '../../shared/run/run.ts'
import { type BoardRights, closedBoard } from '../rooms/board-rights.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'

/** Who may write on a board as the run stands. */
export function rightsOf(
  { phase, laneAccess, correctionsUntil }: Pick<Run, 'phase' | 'laneAccess' | 'correctionsUntil'>,
  boardId: BoardId,
): BoardRights {
  const ofBoard = laneAccess.filter((entry) => entry.boardId === boardId)
  return {
    phase,
    laneAccess: new Map(ofBoard.map(({ laneId, access }) => [laneId, access])),
    correctionsEnd: correctionsUntil === null ? null : endOfBerlinDay(correctionsUntil),
  }
}

/** The same from the store: all parts are stored before they hold. */
export async function readRights(
  store: Pick<WorkshopStore, 'loadWorkshopOfBoard' | 'loadRun'>,
  boardId: BoardId,
): Promise<BoardRights> {
  const workshop = await store.loadWorkshopOfBoard(boardId)
  if (!workshop) return closedBoard
  const run = await store.loadRun(workshop.id)
  const { laneAccess, correctionsUntil } = run ?? { laneAccess: [], correctionsUntil: null }
  return rightsOf({ phase: workshop.phase, laneAccess, correctionsUntil }, boardId)
}
