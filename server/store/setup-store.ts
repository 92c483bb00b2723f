import type { ParticipantId, WorkshopId } from '../../shared/domain/ids.ts'
import type { WorkshopSetup } from '../../shared/protocol/live-api.ts'

/** What the moderation prepared, and who was let in. */
export interface SetupStore {
  /** Null: nothing was prepared, the doors are open. */
  loadSetup(workshopId: WorkshopId): Promise<WorkshopSetup | null>
  /** [WS18] With open doors, everybody who waits is let in in the same transaction. */
  saveSetup(workshopId: WorkshopId, setup: WorkshopSetup, savedAt: number): Promise<void>
  /**
   * [WS18] Lets people of this workshop in who wait. Who is in stays as she is; unknown people are passed over, they were removed meanwhile.
   */
  admit(workshopId: WorkshopId, people: 'all' | readonly ParticipantId[], admittedAt: number): Promise<void>
  isAdmitted(id: ParticipantId): Promise<boolean>
}
