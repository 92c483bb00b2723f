import { z } from 'zod'
import { boardIdSchema, invitationIdSchema, workshopIdSchema } from '../../../shared/domain/ids.ts'
import { roleSchema } from '../../../shared/domain/participant.ts'
import type { InvitationStore, StoredInvitation } from '../workshop-store.ts'
import type { SqliteDatabase } from './database.ts'

const invitationRowSchema = z
  .object({
    id: invitationIdSchema,
    workshopId: workshopIdSchema,
    boardId: boardIdSchema.nullable(),
    role: roleSchema,
    secretId: z.string().nullable(),
    secretHash: z.string().nullable(),
  })
  .transform(({ secretId, secretHash, ...invitation }): StoredInvitation => {
    const secret = secretId !== null && secretHash !== null ? { id: secretId, hash: secretHash } : null
    return { ...invitation, secret }
  })
const selectAll = `SELECT id, workshop_id AS workshopId, board_id AS boardId, role, secret_id AS secretId,
    secret_hash AS secretHash
  FROM invitations`

export function createInvitationRows({ connection, transaction }: SqliteDatabase): InvitationStore {
  const selectOfWorkshop = connection.prepare(`${selectAll} WHERE workshop_id = ? ORDER BY position`)
  const selectByHash = connection.prepare(`${selectAll} WHERE secret_hash = ?`)
  const selectEvery = connection.prepare(selectAll)
  const updateHash = connection.prepare('UPDATE invitations SET secret_hash = ? WHERE id = ?')
  const updateSecret = connection.prepare('UPDATE invitations SET secret_id = ?, secret_hash = ? WHERE id = ?')
  const retire = connection.prepare(
    `INSERT OR IGNORE INTO retired_secrets (hash, invitation_id, retired_at)
     SELECT secret_hash, id, ? FROM invitations WHERE id = ? AND secret_hash IS NOT NULL`,
  )
  const selectRetired = connection.prepare('SELECT 1 FROM retired_secrets WHERE hash = ?')

  return {
    async listInvitations(workshopId) {
      return invitationRowSchema.array().parse(selectOfWorkshop.all(workshopId))
    },
    async findInvitation(secretHash) {
      return invitationRowSchema.optional().parse(selectByHash.get(secretHash)) ?? null
    },
    async replaceSecret(id, secret, retiredAt) {
      transaction(() => {
        retire.run(retiredAt, id)
        const { changes } = updateSecret.run(secret?.id ?? null, secret?.hash ?? null, id)
        if (changes === 0) throw new Error(`Invitation ${id} has no secret to replace, it does not exist`)
      })
    },
    async isRetiredSecret(secretHash) {
      return selectRetired.get(secretHash) !== undefined
    },
    async rehashInvitations(hashOf) {
      const all = invitationRowSchema.array().parse(selectEvery.all())
      const differing = all.flatMap(({ id, secret }) => {
        const hash = secret && hashOf(secret.id)
        return hash !== null && hash !== secret?.hash ? [{ id, hash }] : []
      })
      transaction(() => {
        for (const { id, hash } of differing) updateHash.run(hash, id)
      })
      return differing.length
    },
  }
}
