import type { ListHash, WorkshopId } from '../../shared/domain/ids.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import type { Refusal } from '../workshops/use-case.ts'
import type { ArchiveDeps } from './archive-deps.ts'

export interface DeletionDeps extends ArchiveDeps {
  starterList: { hash: ListHash }
  /** Ends a rehearsal with those who play in it; one that is not played any more is nothing to end. */
  endRehearsal(id: WorkshopId): Promise<void>
}

/**
 * Deletes a workshop with everything, also from the free pages of the file. `title`: typed, so that it is this one. Errors: `not-allowed` –
 * also for the example, which belongs to everybody who tries it, and for a rehearsal, which has its own end; `bad-request` at `title`.
 */
export async function deleteWorkshop(
  deps: DeletionDeps,
  { login, workshop }: Pick<Access, 'login' | 'workshop'>,
  title: string,
): Promise<Result<true, Refusal>> {
  if (!mayLead(login.role) || workshop.isExample || workshop.rehearsalOf !== null) return fail({ code: 'not-allowed' })
  if (normal(title) !== normal(workshop.title)) return fail({ code: 'bad-request', path: 'title' })
  for (const rehearsal of await deps.store.listRehearsals(workshop.id)) await deps.endRehearsal(rehearsal)
  await deps.rooms.removeBoards(workshop.boards.map(({ id }) => id))
  await deps.runs.forget(workshop.id)
  await deps.archives.deleteWorkshop(workshop.id, [deps.starterList.hash])
  await shrinkAfter(deps, 'when-small')
  deps.log.info('workshop deleted', { workshopId: workshop.id })
  return ok(true)
}

/** Names that were deleted leave the file. What cannot be done now is done at the next start. */
export async function shrinkAfter(
  { archives, log }: Pick<ArchiveDeps, 'archives' | 'log'>,
  mode: 'when-small' | 'if-due',
): Promise<void> {
  try {
    const outcome = await archives.shrink(mode)
    if (outcome !== 'done') log.warn('deleted data may remain in the database file until a restart', { outcome })
  } catch (error) {
    log.warn('the database file was not rebuilt; deleted data may remain in it until a restart', { error })
  }
}

/** A copied title may bring other blanks. */
const normal = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ')
