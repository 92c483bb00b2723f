import type {
  BoardId,
  InvitationId,
  ListHash,
  LoginId,
  ParticipantId,
  PlanId,
  WorkshopId,
} from '../../shared/domain/ids.ts'
import type { Login, Participant, Role } from '../../shared/domain/participant.ts'
import type { NewResolution } from '../../shared/domain/resolution.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { JoinedPerson, PlanSummary } from '../../shared/protocol/api.ts'
import type { LogAuthor } from '../../shared/run/log-entry.ts'
import type { RetentionStore } from './archive-store.ts'
import type { PublicationStore } from './publication-store.ts'
import type { RehearsalStore } from './rehearsal-store.ts'
import type { BallotStore, NewLogEntry, RunStore } from './run-store.ts'
import type { SetupStore } from './setup-store.ts'

/** A service list as it is kept and sent: gzip of its canonical JSON, which every client understands, also without TLS. */
export interface StoredServiceList {
  hash: ListHash
  title: string
  /** Services in it. */
  count: number
  gzip: Uint8Array
}

/** The secret in an invitation's link; it is derived from `id` and never stored. */
export interface StoredSecret {
  id: string
  /** SHA-256 of the secret, hex. */
  hash: string
}

/** A right to come in. It keeps its id for good; its link can be renewed. */
export interface StoredInvitation {
  id: InvitationId
  workshopId: WorkshopId
  /** Null: all boards. */
  boardId: BoardId | null
  role: Role
  /** Null: revoked, nobody comes in by it. */
  secret: StoredSecret | null
}

/** A frozen plan: what lists show of it, and its canonical JSON, whose SHA-256 is `summary.hash`. */
export interface StoredPlan {
  summary: PlanSummary
  json: string
}

/** Something that was entered about a plan's adoption, and by whom. */
export interface StoredResolution {
  change: NewResolution
  at: number
  by: LogAuthor
}

/** Service lists never change; their name is their content. */
export interface ServiceListStore {
  /** [WS1] The same list twice is one list. */
  addServiceList(list: StoredServiceList, addedAt: number): Promise<'added' | 'known'>
  loadServiceList(hash: ListHash): Promise<StoredServiceList | null>
  hasServiceList(hash: ListHash): Promise<boolean>
  /** How many services are in it; 0 for an unknown list. */
  countServices(hash: ListHash): Promise<number>
}

/** Who may come in. */
export interface InvitationStore {
  listInvitations(workshopId: WorkshopId): Promise<StoredInvitation[]>
  findInvitation(secretHash: string): Promise<StoredInvitation | null>
  /** [WS11] From now on only the new secret opens the invitation; null: none does. Throws for an unknown invitation. */
  replaceSecret(id: InvitationId, secret: StoredSecret | null, retiredAt: number): Promise<void>
  /** [WS11] Whether this was the secret of an invitation before it was replaced. */
  isRetiredSecret(secretHash: string): Promise<boolean>
  /** Makes every stored hash the one that `hashOf` gives for the secret's id, and tells how many differed. */
  rehashInvitations(hashOf: (secretId: string) => string): Promise<number>
}

/** Who came, on which device. Devices are known by the SHA-256 of their cookie only. */
export interface LoginStore {
  /** Remembers the device, or that it was used again. */
  saveDevice(deviceHash: string, usedAt: number): Promise<void>
  /** When the device was last used to log in, or null for an unknown one. */
  findDeviceUse(deviceHash: string): Promise<number | null>
  /** [WS5] A device that opens an invitation again has the same login with the same participant, which becomes the latest. */
  saveLogin(login: { id: LoginId; deviceHash: string; invitationId: InvitationId; usedAt: number }): Promise<Login>
  /** [WS6] A login is found only together with the device that it belongs to. */
  findLogin(id: LoginId, deviceHash: string): Promise<Login | null>
  /** The device's logins in a workshop, latest first. */
  listLogins(deviceHash: string, workshopId: WorkshopId): Promise<Login[]>
  /**
   * [WS7] Who speaks with this login; the same participant again changes name, function and Amt. [WS18] Who is new is let in at once, unless
   * the moderation wants to be asked and the invitation is not one to lead.
   */
  saveParticipant(loginId: LoginId, participant: Participant, joinedAt: number): Promise<void>
  /** [WS13] The right to one more login of this login's participant. An earlier one of the same participant ends. */
  saveHandover(handover: { secretHash: string; loginId: LoginId; expiresAt: number }): Promise<void>
  /**
   * [WS13] Uses a handover up and remembers the device. A device that speaks for that participant already keeps its login. Null: there is
   * none, or it is over; then nothing is stored.
   */
  takeHandover(entry: {
    secretHash: string
    deviceHash: string
    loginId: LoginId
    usedAt: number
  }): Promise<Login | null>
}

/** Everybody who joined a workshop. A person came by one invitation and may have several logins. */
export interface PeopleStore {
  /** In the order in which they joined. */
  listPeople(workshopId: WorkshopId): Promise<JoinedPerson[]>
  findPerson(workshopId: WorkshopId, id: ParticipantId): Promise<JoinedPerson | null>
  countPeople(workshopId: WorkshopId): Promise<number>
  /** [WS12] Name, function and Amt on all devices of that person; the Amt of a co-moderator rests. Throws for an unknown one. */
  updatePerson(participant: Participant): Promise<void>
  /**
   * [WS19] Makes somebody a co-moderator: as such she leads all boards and has no Amt, on all her devices, until the role is `as-invited`
   * again. She is let in with it. Throws for an unknown person.
   */
  setRole(id: ParticipantId, role: 'moderator' | 'as-invited', at: number): Promise<void>
  /** [WS12] Her logins and handovers end, her name is gone. Somebody who is gone already changes nothing. */
  removePerson(id: ParticipantId): Promise<void>
  /** [WS12] Removes everybody who came by the invitation, and its logins of nobody yet, but for `spared` and the person behind it. */
  removePeopleOf(invitationId: InvitationId, spared: LoginId): Promise<ParticipantId[]>
}

/** Plans are numbered within a board and never change. */
export interface PlanStore {
  /**
   * [WS8] Adds what `makePlan` gives for the latest plan so far and the one before that, in one transaction, so that numbers have no gap
   * and come once. Null keeps the latest one, which is then returned. [WS16] `entryOf` gives the line of the log that is written with a new plan.
   */
  addPlan(
    boardId: BoardId,
    makePlan: (latest: PlanSummary | null, beforeLatest: PlanSummary | null) => StoredPlan | null,
    entryOf?: (plan: PlanSummary) => NewLogEntry,
  ): Promise<PlanSummary>
  /**
   * [WS22] What a body decided about a plan, or that it is taken back; the last word counts and stands in the plan's summary, the plan stays
   * as it is. [WS23] The line of the log is written with it, all or none. Null: there was nothing to take back, and nothing is written.
   * Throws for an unknown plan.
   */
  addResolution(planId: PlanId, entered: StoredResolution, entry: NewLogEntry): Promise<PlanSummary | null>
  /** Everything that was entered about a plan, oldest first. */
  listResolutions(planId: PlanId): Promise<StoredResolution[]>
  /** Latest first. */
  listPlans(boardId: BoardId): Promise<PlanSummary[]>
  /** [WS9] Throws when the stored text does not have the plan's hash. */
  loadPlan(id: PlanId): Promise<StoredPlan | null>
}

/**
 * Keeps workshops and all that belongs to them but the boards' content. Ids and times come from the caller. What was written survives a
 * crash as soon as the promise resolves. Rules WS1–WS31 in test/contract. Errors: every write rejects with `StorageFullError` [WS10]
 * when the disk is full, and has then stored nothing.
 */
export interface WorkshopStore
  extends ServiceListStore,
    InvitationStore,
    LoginStore,
    PeopleStore,
    PlanStore,
    PublicationStore,
    RunStore,
    BallotStore,
    SetupStore,
    RehearsalStore,
    RetentionStore {
  /** [WS2] Workshop, boards and invitations, all or none. [WS3] Its list must be stored before. */
  addWorkshop(workshop: Workshop, invitations: readonly StoredInvitation[]): Promise<void>
  /** [WS4] Comes back as it was added: boards, lanes and columns in their order. */
  loadWorkshop(id: WorkshopId): Promise<Workshop | null>
  loadWorkshopOfBoard(boardId: BoardId): Promise<Workshop | null>
  /** [WS21] Its list must be stored. Throws for an unknown workshop. */
  setList(id: WorkshopId, hash: ListHash): Promise<void>
  /** The Beispiel-Workshop; there is at most one. */
  loadExample(): Promise<Workshop | null>
}
