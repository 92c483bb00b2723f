import type { BoardId } from '../../shared/domain/ids.ts'
import type { Publication } from '../../shared/protocol/plan-api.ts'
import type { NewLogEntry } from './run-store.ts'

/** What lies under an address: a publication that can be read, or one that is over. */
export type FoundPublication = { status: 'live'; publication: Publication } | { status: 'ended' }

/** Plans that everybody may read. */
export interface PublicationStore {
  /**
   * [WS26] Makes the plan the one that its board publishes: under the same address it takes the place of the plan before, under another one
   * the publication before ends. [WS27] An address belongs to one board for good; for any other it is `address-taken`, and nothing changes.
   * [WS29] The line of the log is written with it, all or none. Throws for a plan of another board.
   */
  publish(publication: Publication, entry: NewLogEntry): Promise<'published' | 'address-taken'>
  /** [WS28] The board publishes nothing any more. [WS29] False: it did not before either, and nothing is written. */
  endPublication(boardId: BoardId, endedAt: number, entry: NewLogEntry): Promise<boolean>
  /** Null: the board publishes nothing. */
  loadPublication(boardId: BoardId): Promise<Publication | null>
  /** [WS28] Null: nobody ever published anything there. Over is also what lost its plan, because its workshop was deleted. */
  findPublication(address: string): Promise<FoundPublication | null>
}
