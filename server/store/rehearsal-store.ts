import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { StoredInvitation } from './workshop-store.ts'

/** Copies of workshops to try things out on. */
export interface RehearsalStore {
  /**
   * [WS20] A workshop whose boards hold what those of the original hold on disk now, board by board in their order; all or nothing. People,
   * plans, run, log and what was prepared are not copied. `copy.rehearsalOf` is the original. Throws when the number of boards differs.
   */
  addRehearsal(original: WorkshopId, copy: Workshop, invitations: readonly StoredInvitation[]): Promise<void>
  /** Of one workshop, or all there are. */
  listRehearsals(original?: WorkshopId): Promise<WorkshopId[]>
  /** [WS20] Deletes a rehearsal with all that belongs to it. Throws for every other workshop. */
  deleteRehearsal(id: WorkshopId): Promise<void>
}
