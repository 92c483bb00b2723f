import type { BoardId } from '../../shared/domain/ids.ts'
import type { AppDeps } from './app-deps.ts'

/** Everybody on these boards fetches the workshop again. */
export function tellWorkshopChanged(deps: Pick<AppDeps, 'rooms'>, boardIds: readonly BoardId[]): void {
  for (const boardId of boardIds) deps.rooms.broadcastControl(boardId, { type: 'workshop-changed' })
}
