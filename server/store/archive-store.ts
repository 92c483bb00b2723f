import type { BoardId, ListHash, PlanId, WorkshopId } from '../../shared/domain/ids.ts'
import type { Participant, Role } from '../../shared/domain/participant.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { WorkshopSetup } from '../../shared/protocol/live-api.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'
import type { Run } from '../../shared/run/run.ts'
import type { ClientOwner } from './board-store.ts'
import type { CardOperation } from './card-operation.ts'
import type { StoredInvitation, StoredResolution, StoredServiceList } from './workshop-store.ts'

/** Somebody who joined, and by which kind of invitation; no device and no login. */
export interface ArchivedPerson extends Pick<Participant, 'id' | 'name' | 'function' | 'laneId'> {
  invitedAs: { role: Role; boardId: BoardId | null }
  isCoModerator: boolean
  joinedAt: number
  admittedAt: number | null
}

/** `turn` counts the updates that did something, from 1; `position` orders what one update did. */
export interface ArchivedOperation extends CardOperation {
  turn: number
  position: number
}

export interface ArchivedBoard {
  id: BoardId
  /** Yjs update V1 of the whole board, without what was overwritten; the same board always has the same bytes. Null: never changed. */
  state: Uint8Array | null
  /** By client id. */
  clientOwners: ClientOwner[]
  /** In the order in which it happened. */
  history: ArchivedOperation[]
}

/** A plan as it is stored, and what was entered about its adoption. */
export interface ArchivedPlan {
  id: PlanId
  boardId: BoardId
  number: number
  /** SHA-256 of `json`. */
  hash: string
  frozenAt: number
  frozenBy: string
  note: string
  assignedCount: number
  scheduledCount: number
  json: string
  /** Oldest first. */
  resolutions: StoredResolution[]
}

/** Everything of one workshop but its secrets, devices, logins, ballots and publications. Equal workshops give equal values. */
export interface ArchivedWorkshop {
  workshop: Workshop
  retention: Retention
  setup: WorkshopSetup | null
  /** In the order in which they joined. */
  people: ArchivedPerson[]
  /** Without what lasts a moment: hands, timer, an open vote. */
  run: Run
  /** In the order of time. */
  log: LogEntry[]
  /** The workshop's list and those of its plans, by hash. */
  lists: Pick<StoredServiceList, 'hash' | 'gzip'>[]
  boards: ArchivedBoard[]
  /** Board by board, by number. */
  plans: ArchivedPlan[]
}

export interface Retention {
  /** The last day on which names are kept; null: nobody has said. */
  namesUntil: string | null
  /** When names were deleted last; epoch ms. */
  namesErasedAt: number | null
}

/** How much is stored of a workshop, by kind. */
export interface RecordCounts {
  people: number
  logins: number
  expected: number
  logEntries: number
  boardBytes: number
  historyEntries: number
  plans: number
  invitations: number
  openBallots: number
}

/** How long names of a workshop are kept, and how much there is. */
export interface RetentionStore {
  /** [WS30] Null: there is no such workshop. */
  loadRetention(id: WorkshopId): Promise<Retention | null>
  /** [WS30] Throws for an unknown workshop. */
  setNamesUntil(id: WorkshopId, namesUntil: string | null): Promise<void>
  /**
   * [WS31] Workshops whose names are to go on this day (`2027-11-24`): their last day is over, and since names were deleted last somebody was
   * there. The example has no day: it is due when somebody has been there since before `exampleSince`, epoch ms.
   */
  listOverdue(today: string, exampleSince: number): Promise<WorkshopId[]>
  /** [WS31] All logins and handovers of the workshop; people stay. */
  endLogins(id: WorkshopId): Promise<void>
  /** [WS31] Devices that speak for nobody and were not used since, and handovers that are over. Tells how many went. */
  deleteIdle(usedBefore: number, now: number): Promise<number>
  countRecords(id: WorkshopId): Promise<RecordCounts | null>
}

/** Long work on whole workshops; what it does survives a crash as soon as the promise resolves. */
export interface ArchiveStore {
  /** [WS32] One consistent moment; null: there is no such workshop. */
  readArchive(id: WorkshopId): Promise<ArchivedWorkshop | null>
  /** [WS33] All or nothing. `known`: the workshop, or something of it, is there already, and nothing was stored. */
  addArchive(
    archive: ArchivedWorkshop,
    invitations: readonly StoredInvitation[],
    addedAt: number,
  ): Promise<'added' | 'known'>
  /**
   * [WS34] The workshop, its rehearsals, all that belongs to them, and lists that nobody refers to any more but the kept ones. Nobody may
   * write on its boards meanwhile.
   */
  deleteWorkshop(id: WorkshopId, keptLists: readonly ListHash[]): Promise<void>
  /**
   * [WS35] Names of people give way to what they did there, in all tables and boards; see `withoutNames`. Again changes nothing. Nobody may
   * have the boards or the run in memory meanwhile.
   */
  eraseNames(id: WorkshopId, erasedAt: number): Promise<void>
  /**
   * [WS36] What was deleted leaves the file. `too-large`: it would hold up others for too long; `busy`: somebody reads. Either way it
   * stays due, and `if-due` does it however large the file is, for when nobody waits.
   */
  shrink(mode: 'when-small' | 'if-due'): Promise<'done' | 'too-large' | 'busy'>
}
