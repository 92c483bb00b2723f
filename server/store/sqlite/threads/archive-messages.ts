import { z } from 'zod'
import { listHashSchema, workshopIdSchema } from '../../../../shared/domain/ids.ts'
import type { ArchivedWorkshop } from '../../archive-store.ts'
import type { StoredInvitation } from '../../workshop-store.ts'

/** Made by this program on the other side, in which rows and uploads have been parsed; a second time would cost seconds. */
export const archivedWorkshopSchema = z.custom<ArchivedWorkshop>((value) => typeof value === 'object' && value !== null)
const invitationsSchema = z.custom<StoredInvitation[]>(Array.isArray)

/** What the main thread asks of the archive thread. */
export const archiveRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('read'), id: workshopIdSchema }),
  z.object({
    type: z.literal('add'),
    archive: archivedWorkshopSchema,
    invitations: invitationsSchema,
    addedAt: z.int(),
  }),
  z.object({ type: z.literal('delete'), id: workshopIdSchema, keptLists: z.array(listHashSchema) }),
  z.object({ type: z.literal('erase-names'), id: workshopIdSchema, erasedAt: z.int() }),
  z.object({ type: z.literal('shrink'), mode: z.enum(['when-small', 'if-due']) }),
])
export type ArchiveRequest = z.infer<typeof archiveRequestSchema>
export const addedSchema = z.enum(['added', 'known'])
export const shrunkSchema = z.enum(['done', 'too-large', 'busy'])
