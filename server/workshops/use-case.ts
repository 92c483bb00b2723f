import type { BoardEntries, BoardSnapshot } from '../../shared/board/read-board.ts'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { ApiErrorCode } from '../../shared/protocol/api.ts'
import type { InvitationSecrets } from '../access/invitation-secret.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'

/** What use cases need from outside: time and chance come in, so that tests know them. */
export interface WorkshopDeps {
  store: WorkshopStore
  secrets: InvitationSecrets
  /** Epoch ms. */
  now: () => number
  newId: () => string
  /** The durable decisions of a board. */
  readBoard(boardId: BoardId): Promise<BoardSnapshot>
  readEntries(boardId: BoardId): Promise<BoardEntries>
}

/** Why the server says no. `path` names the field of the request's body, `lanes.0.name`. */
export interface Refusal {
  code: ApiErrorCode
  path?: string
}
