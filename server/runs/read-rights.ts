import type { BoardId } from '../../shared/domain/ids.ts'
import type { Run } from '../../shared/run/run.ts'
import { type BoardRights, closedBoard } from '../rooms/board-rights.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'

/** Who may write on a board as the run stands. */
export function rightsOf({ phase, laneAccess }: Pick<Run, 'phase' | 'laneAccess'>, boardId: BoardId): BoardRights {
  const ofBoard = laneAccess.filter((entry) => entry.boardId === boardId)
  return { phase, laneAccess: new Map(ofBoard.map(({ laneId, access }) => [laneId, access])) }
}

/** The same from the store: both parts are stored before they hold. */
export async function readRights(
  store: Pick<WorkshopStore, 'loadWorkshopOfBoard' | 'loadRun'>,
  boardId: BoardId,
): Promise<BoardRights> {
  const workshop = await store.loadWorkshopOfBoard(boardId)
  if (!workshop) return closedBoard
  const run = await store.loadRun(workshop.id)
  return rightsOf({ phase: workshop.phase, laneAccess: run?.laneAccess ?? [] }, boardId)
}
