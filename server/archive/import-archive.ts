import type { InvitationId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { Invitation } from '../../shared/protocol/api.ts'
import { invitationLinks } from '../access/invitation-secret.ts'
import { invitationsFor } from '../workshops/invite.ts'
import type { Refusal } from '../workshops/use-case.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import type { ArchiveFiles } from './archive-files.ts'

export interface ImportedWorkshop {
  workshop: Workshop
  moderatorInvitationId: InvitationId
  invitations: Invitation[]
}

/**
 * The workshop of an archive under its own ids, with new invitations; all or nothing. Errors: `workshop-exists`, and those of `ArchiveFiles`.
 */
export async function importArchive(
  deps: ArchiveDeps & { files: ArchiveFiles },
  file: Uint8Array,
): Promise<Result<ImportedWorkshop, Refusal>> {
  const unpacked = await deps.files.unpack(file)
  if (!unpacked.ok) return fail({ code: unpacked.error })
  const { workshop } = unpacked.value
  const invitations = invitationsFor(workshop, deps)
  const added = await deps.archives.addArchive(unpacked.value, invitations, deps.now())
  if (added === 'known') return fail({ code: 'workshop-exists' })
  deps.rooms.restoreBoards(workshop.boards.map(({ id }) => id)) // it may have been deleted here
  deps.runs.remember(workshop.id)
  deps.log.info('archive read in', { workshopId: workshop.id })
  return ok({
    workshop,
    moderatorInvitationId: invitations[0].id,
    invitations: invitationLinks(invitations, deps.secrets),
  })
}
