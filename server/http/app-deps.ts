import type { ServiceList } from '../../shared/domain/service-list.ts'
import type { StartInfo } from '../../shared/protocol/api.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Runs } from '../runs/runs.ts'
import type { ArchiveStore } from '../store/archive-store.ts'
import type { BoardStore } from '../store/board-store.ts'
import type { Example } from '../workshops/ensure-example.ts'
import type { WorkshopDeps } from '../workshops/use-case.ts'

/** What the HTTP side is made of. */
export interface AppDeps extends Omit<WorkshopDeps, 'readBoard' | 'readEntries'> {
  config: Pick<Config, 'publicOrigin' | 'organiserKey' | 'namesMonths' | 'legalPages'>
  version: string
  starterList: StartInfo['starterList'] & { title: ServiceList['title'] }
  example: Example
  rooms: Pick<
    Rooms,
    | 'connect'
    | 'readBoard'
    | 'readEntries'
    | 'readActivity'
    | 'broadcastControl'
    | 'setRights'
    | 'updateParticipant'
    | 'removeParticipant'
    | 'removeBoards'
    | 'restoreBoards'
    | 'putAway'
  >
  runs: Runs
  boards: Pick<BoardStore, 'listOperations'>
  archives: ArchiveStore
  rehearsals: Pick<Rehearsals, 'start' | 'end' | 'remove'>
  log: Log
  /** Folder of the built client. */
  clientDir: string
}
