import { createHash } from 'node:crypto'
import { z } from 'zod'
import { planSummarySchema } from '../../../shared/protocol/api.ts'
import type { PlanStore } from '../workshop-store.ts'
import type { SqliteDatabase } from './database.ts'
import { logInsertOn } from './run-rows.ts'

const summaryColumns = `id, board_id AS boardId, number, hash, frozen_at AS frozenAt, frozen_by AS frozenBy, note,
  assigned_count AS assignedCount, scheduled_count AS scheduledCount`
const idRowSchema = z.object({ id: z.string() })
const planRowSchema = planSummarySchema.extend({ json: z.string() })

export function createPlanRows(database: SqliteDatabase): PlanStore {
  const { connection, transaction } = database
  const insertEntry = logInsertOn(database)
  const selectWorkshop = connection.prepare('SELECT workshop_id AS id FROM boards WHERE id = ?')
  const insert = connection.prepare(
    `INSERT INTO plans (id, board_id, number, hash, frozen_at, frozen_by, note, assigned_count, scheduled_count, json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const selectOfBoard = connection.prepare(
    `SELECT ${summaryColumns} FROM plans WHERE board_id = ? ORDER BY number DESC`,
  )
  const selectLatest = connection.prepare(
    `SELECT ${summaryColumns} FROM plans WHERE board_id = ? ORDER BY number DESC LIMIT 1`,
  )
  const selectPlan = connection.prepare(`SELECT ${summaryColumns}, json FROM plans WHERE id = ?`)

  return {
    async addPlan(boardId, makePlan, entryOf) {
      return transaction(() => {
        const latest = planSummarySchema.optional().parse(selectLatest.get(boardId)) ?? null
        const plan = makePlan(latest)
        if (plan === null) {
          if (latest === null) throw new Error(`Board ${boardId} has no plan that could be kept`)
          return latest
        }
        const { id, number, hash, frozenAt, frozenBy, note, assignedCount, scheduledCount } = plan.summary
        insert.run(id, boardId, number, hash, frozenAt, frozenBy, note, assignedCount, scheduledCount, plan.json)
        if (entryOf) insertEntry(idRowSchema.parse(selectWorkshop.get(boardId)).id, entryOf(plan.summary))
        return plan.summary
      })
    },
    async listPlans(boardId) {
      return planSummarySchema.array().parse(selectOfBoard.all(boardId))
    },
    async loadPlan(id) {
      const row = planRowSchema.optional().parse(selectPlan.get(id))
      if (row === undefined) return null
      const { json, ...summary } = row
      const hash = createHash('sha256').update(json).digest('hex')
      if (hash !== summary.hash) throw new Error(`Plan ${id} is damaged: its text has the hash ${hash}`)
      return { summary, json }
    },
  }
}
