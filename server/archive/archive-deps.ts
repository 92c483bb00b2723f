import type { Log } from '../log.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Runs } from '../runs/runs.ts'
import type { ArchiveStore } from '../store/archive-store.ts'
import type { WorkshopDeps } from '../workshops/use-case.ts'

/** What work on whole workshops needs. */
export interface ArchiveDeps extends Pick<WorkshopDeps, 'store' | 'secrets' | 'now' | 'newId'> {
  archives: ArchiveStore
  rooms: Pick<Rooms, 'removeBoards' | 'restoreBoards' | 'putAway'>
  runs: Pick<Runs, 'forget' | 'remember' | 'putAway'>
  log: Log
}
