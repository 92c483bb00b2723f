import type { BoardId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Audience } from '../rooms/room.ts'
import type { AppDeps } from './app-deps.ts'

/** Everybody on these boards, or those who are meant, fetches the workshop again. */
export function tellWorkshopChanged(
  deps: Pick<AppDeps, 'rooms'>,
  boardIds: readonly BoardId[],
  audience?: Audience,
): void {
  for (const boardId of boardIds) deps.rooms.broadcastControl(boardId, { type: 'workshop-changed' }, audience)
}

/** The same for all boards of a workshop and those who lead it: somebody waits, or was let in. */
export function tellModeration(deps: Pick<AppDeps, 'rooms'>, { boards }: Pick<Workshop, 'boards'>): void {
  const boardIds = boards.map(({ id }) => id)
  tellWorkshopChanged(deps, boardIds, 'moderators')
}
