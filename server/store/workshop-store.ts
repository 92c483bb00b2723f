import type { BoardId, InvitationId, ListHash, LoginId, PlanId, WorkshopId } from '../../shared/domain/ids.ts'
import type { Login, Participant, Role } from '../../shared/domain/participant.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'

/** A service list as it is kept and sent: gzip of its canonical JSON, which every client understands, also without TLS. */
export interface StoredServiceList {
  hash: ListHash
  title: string
  /** Services in it. */
  count: number
  gzip: Uint8Array
}

/** A right to come in. The secret itself is never stored. */
export interface StoredInvitation {
  id: InvitationId
  workshopId: WorkshopId
  /** Null: all boards. */
  boardId: BoardId | null
  role: Role
  /** SHA-256 of the secret, hex. */
  secretHash: string
}

/** A frozen plan: what lists show of it, and its canonical JSON, whose SHA-256 is `summary.hash`. */
export interface StoredPlan {
  summary: PlanSummary
  json: string
}

/** Service lists never change; their name is their content. */
export interface ServiceListStore {
  /** [WS1] The same list twice is one list. */
  addServiceList(list: StoredServiceList, addedAt: number): Promise<'added' | 'known'>
  loadServiceList(hash: ListHash): Promise<StoredServiceList | null>
  hasServiceList(hash: ListHash): Promise<boolean>
}

/** Who may come in, who came, on which device. Devices are known by the SHA-256 of their cookie only. */
export interface LoginStore {
  listInvitations(workshopId: WorkshopId): Promise<StoredInvitation[]>
  findInvitation(secretHash: string): Promise<StoredInvitation | null>
  /** Makes every stored hash the one that `hashOf` gives, and tells how many differed. */
  rehashInvitations(hashOf: (id: InvitationId) => string): Promise<number>
  /** Remembers the device, or that it was used again. */
  saveDevice(deviceHash: string, usedAt: number): Promise<void>
  /** When the device was last used to log in, or null for an unknown one. */
  findDeviceUse(deviceHash: string): Promise<number | null>
  /** [WS5] A device has one login per invitation: a known pair keeps its id and its participant, and becomes the latest. */
  saveLogin(login: { id: LoginId; deviceHash: string; invitationId: InvitationId; usedAt: number }): Promise<Login>
  /** [WS6] A login is found only together with the device that it belongs to. */
  findLogin(id: LoginId, deviceHash: string): Promise<Login | null>
  /** The device's logins in a workshop, latest first. */
  listLogins(deviceHash: string, workshopId: WorkshopId): Promise<Login[]>
  /** [WS7] Who speaks with this login; the same participant again changes name, function and Amt. */
  saveParticipant(loginId: LoginId, participant: Participant, joinedAt: number): Promise<void>
}

/** Plans are numbered within a board and never change. */
export interface PlanStore {
  /**
   * [WS8] Adds what `makePlan` gives for the latest plan so far, in one transaction, so that numbers have no gap and come once.
   * Null keeps the latest one, which is then returned.
   */
  addPlan(boardId: BoardId, makePlan: (latest: PlanSummary | null) => StoredPlan | null): Promise<PlanSummary>
  /** Latest first. */
  listPlans(boardId: BoardId): Promise<PlanSummary[]>
  /** [WS9] Throws when the stored text does not have the plan's hash. */
  loadPlan(id: PlanId): Promise<StoredPlan | null>
}

/**
 * Keeps workshops and all that belongs to them but the boards' content. Ids and times come from the caller. What was written survives a
 * crash as soon as the promise resolves. Rules WS1–WS10 in test/contract. Errors: every write rejects with `StorageFullError` [WS10]
 * when the disk is full, and has then stored nothing.
 */
export interface WorkshopStore extends ServiceListStore, LoginStore, PlanStore {
  /** [WS2] Workshop, boards and invitations, all or none. [WS3] Its list must be stored before. */
  addWorkshop(workshop: Workshop, invitations: readonly StoredInvitation[]): Promise<void>
  /** [WS4] Comes back as it was added: boards, lanes and columns in their order. */
  loadWorkshop(id: WorkshopId): Promise<Workshop | null>
  loadWorkshopOfBoard(boardId: BoardId): Promise<Workshop | null>
  /** The Beispiel-Workshop; there is at most one. */
  loadExample(): Promise<Workshop | null>
}
