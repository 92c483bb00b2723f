import { createHash } from 'node:crypto'
import { z } from 'zod'
import { newResolutionSchema } from '../../../shared/domain/resolution.ts'
import { planSummarySchema } from '../../../shared/protocol/api.ts'
import type { PlanStore, StoredResolution } from '../workshop-store.ts'
import type { SqliteDatabase } from './database.ts'
import { logInsertOn } from './run-rows.ts'

const summaryColumns = `id, board_id AS boardId, number, hash, frozen_at AS frozenAt, frozen_by AS frozenBy, note,
  assigned_count AS assignedCount, scheduled_count AS scheduledCount,
  (SELECT json FROM plan_resolutions WHERE plan_id = plans.id ORDER BY seq DESC LIMIT 1) AS resolution`
const idRowSchema = z.object({ id: z.string() })
const lastResolutionSchema = z
  .string()
  .nullable()
  .transform((json) => {
    const last = json === null ? null : newResolutionSchema.parse(JSON.parse(json))
    return last?.kind === 'adopted' ? last.resolution : null
  })
const summaryRowSchema = planSummarySchema.extend({ resolution: lastResolutionSchema })
const planRowSchema = summaryRowSchema.extend({ json: z.string() })
const resolutionRowSchema = z
  .object({ at: z.int(), name: z.string(), function: z.string(), json: z.string() })
  .transform(
    ({ at, name, function: duty, json }): StoredResolution => ({
      change: newResolutionSchema.parse(JSON.parse(json)),
      at,
      by: { name, function: duty },
    }),
  )

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
    `SELECT ${summaryColumns} FROM plans WHERE board_id = ? ORDER BY number DESC LIMIT 2`,
  )
  const selectPlan = connection.prepare(`SELECT ${summaryColumns}, json FROM plans WHERE id = ?`)
  const selectSummary = connection.prepare(`SELECT ${summaryColumns} FROM plans WHERE id = ?`)
  const insertResolution = connection.prepare(
    'INSERT INTO plan_resolutions (plan_id, at, author_name, author_function, json) VALUES (?, ?, ?, ?, ?)',
  )
  const selectResolutions = connection.prepare(
    'SELECT at, author_name AS name, author_function AS function, json FROM plan_resolutions WHERE plan_id = ? ORDER BY seq',
  )

  return {
    async addPlan(boardId, makePlan, entryOf) {
      return transaction(() => {
        const [latest = null, beforeLatest = null] = summaryRowSchema.array().parse(selectLatest.all(boardId))
        const plan = makePlan(latest, beforeLatest)
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
    async addResolution(planId, { change, at, by }, entry) {
      return transaction(() => {
        const before = summaryRowSchema.parse(selectSummary.get(planId))
        if (change.kind === 'revoked' && before.resolution === null) return null
        insertResolution.run(planId, at, by.name, by.function, JSON.stringify(change))
        insertEntry(idRowSchema.parse(selectWorkshop.get(before.boardId)).id, entry)
        return summaryRowSchema.parse(selectSummary.get(planId))
      })
    },
    async listResolutions(planId) {
      return resolutionRowSchema.array().parse(selectResolutions.all(planId))
    },
    async listPlans(boardId) {
      return summaryRowSchema.array().parse(selectOfBoard.all(boardId))
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
