import { z } from 'zod'
import { boardIdSchema } from '../../../shared/domain/ids.ts'
import { publicationSchema } from '../../../shared/protocol/plan-api.ts'
import type { PublicationStore } from '../publication-store.ts'
import type { SqliteDatabase } from './database.ts'
import { logInsertOn } from './run-rows.ts'

const columns = `board_id AS boardId, plan_id AS planId, address, is_listed AS isListed, licence, published_at AS publishedAt`
const publicationRowSchema = z
  .object({ ...publicationSchema.shape, isListed: z.int() })
  .transform((row) => publicationSchema.parse({ ...row, isListed: row.isListed === 1 }))
const ownerRowSchema = z.object({ boardId: boardIdSchema.nullable() }).optional()
const workshopRowSchema = z.object({ id: z.string() })

export function createPublicationRows(database: SqliteDatabase): PublicationStore {
  const { connection, transaction } = database
  const insertEntry = logInsertOn(database)
  const selectWorkshop = connection.prepare('SELECT workshop_id AS id FROM boards WHERE id = ?')
  const selectPlan = connection.prepare('SELECT id FROM plans WHERE id = ? AND board_id = ?')
  const selectOwner = connection.prepare('SELECT board_id AS boardId FROM publications WHERE address = ?')
  const selectLive = connection.prepare(
    `SELECT ${columns} FROM publications WHERE board_id = ? AND ended_at IS NULL AND plan_id IS NOT NULL`,
  )
  const selectAtAddress = connection.prepare(
    `SELECT ${columns} FROM publications WHERE address = ? AND ended_at IS NULL AND plan_id IS NOT NULL`,
  )
  const endLive = connection.prepare('UPDATE publications SET ended_at = ? WHERE board_id = ? AND ended_at IS NULL')
  const upsert = connection.prepare(
    `INSERT INTO publications (address, board_id, plan_id, is_listed, licence, published_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (address) DO UPDATE SET plan_id = excluded.plan_id, is_listed = excluded.is_listed,
       licence = excluded.licence, published_at = excluded.published_at, ended_at = NULL`,
  )
  const workshopOf = (boardId: string) => workshopRowSchema.parse(selectWorkshop.get(boardId)).id

  return {
    async publish({ boardId, planId, address, isListed, licence, publishedAt }, entry) {
      return transaction(() => {
        if (!selectPlan.get(planId, boardId)) throw new Error(`Board ${boardId} has no plan ${planId} to publish`)
        const owner = ownerRowSchema.parse(selectOwner.get(address))
        if (owner && owner.boardId !== boardId) return 'address-taken'
        endLive.run(publishedAt, boardId)
        upsert.run(address, boardId, planId, isListed ? 1 : 0, licence, publishedAt)
        insertEntry(workshopOf(boardId), entry)
        return 'published'
      })
    },
    async endPublication(boardId, endedAt, entry) {
      return transaction(() => {
        const { changes } = endLive.run(endedAt, boardId)
        if (changes === 0) return false
        insertEntry(workshopOf(boardId), entry)
        return true
      })
    },
    async loadPublication(boardId) {
      return publicationRowSchema.optional().parse(selectLive.get(boardId)) ?? null
    },
    async findPublication(address) {
      const publication = publicationRowSchema.optional().parse(selectAtAddress.get(address))
      if (publication) return { status: 'live', publication }
      return selectOwner.get(address) ? { status: 'ended' } : null
    },
  }
}
