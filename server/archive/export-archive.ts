import { fail, type Result } from '../../shared/kit/result.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import type { Refusal } from '../workshops/use-case.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import type { ArchiveFiles } from './archive-files.ts'

/** Everything that is durable at one moment, as a file. Errors: `not-allowed` – also for a rehearsal; those of `ArchiveFiles`. */
export async function exportArchive(
  deps: Pick<ArchiveDeps, 'archives'> & { files: ArchiveFiles },
  { login, workshop }: Pick<Access, 'login' | 'workshop'>,
  { names }: { names: boolean },
): Promise<Result<Uint8Array, Refusal>> {
  if (!mayLead(login.role) || workshop.rehearsalOf !== null) return fail({ code: 'not-allowed' })
  const archive = await deps.archives.readArchive(workshop.id)
  if (!archive) return fail({ code: 'not-found' })
  const packed = await deps.files.pack(archive, names)
  return packed.ok ? packed : fail({ code: packed.error })
}
