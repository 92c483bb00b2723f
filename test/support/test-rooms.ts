import type { BoardRights } from '../../server/rooms/board-rights.ts'
import { createRooms, type Rooms } from '../../server/rooms/rooms.ts'
import type { BoardStore } from '../../server/store/board-store.ts'
import { openDatabase } from '../../server/store/sqlite/database.ts'
import { createSqliteBoardStore } from '../../server/store/sqlite/sqlite-board-store.ts'
import { type Participant, participantSchema, type Role } from '../../shared/domain/participant.ts'
import { silentLog } from './silent-log.ts'

/** A real store that lives as long as the test. */
export function memoryBoardStore(): BoardStore {
  const opened = openDatabase(':memory:')
  if (!opened.ok) throw new Error(opened.error.code)
  return createSqliteBoardStore(opened.value)
}

/** The same store on a disk that takes its time: what leaves the server before the commit is caught in between. */
export function slowBoardStore(store: BoardStore): BoardStore {
  return {
    ...store,
    async append(entries) {
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
      return store.append(entries)
    },
  }
}

/** Everybody may write as in the free phase. */
export const freeBoard: BoardRights = { phase: 'free', laneAccess: new Map(), correctionsEnd: null }

export const roomsOn = (store: BoardStore): Rooms =>
  createRooms({ store, log: silentLog, now: () => 0, readRights: async () => freeBoard })

export function aParticipant(name: string, role: Role = 'moderator'): Participant {
  return participantSchema.parse({ id: name.toLowerCase(), name, function: '', laneId: null, role })
}
