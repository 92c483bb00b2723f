import { z } from 'zod'
import { type LogEntry, logEntrySchema } from '../../../shared/run/log-entry.ts'
import type { NewLogEntry, RunStore } from '../run-store.ts'
import type { SqliteDatabase } from './database.ts'
import { readStoredRun } from './stored-run.ts'

const jsonRowSchema = z.object({ json: z.string() }).optional()
const logRowSchema = z
  .object({
    id: z.string(),
    at: z.int(),
    name: z.string(),
    function: z.string(),
    event: z.string(),
    changedAt: z.int().nullable(),
  })
  .transform(
    ({ id, at, name, function: task, event, changedAt }): LogEntry =>
      logEntrySchema.parse({ id, at, by: { name, function: task }, event: JSON.parse(event), changedAt }),
  )
export const logEntryOfRow = (row: unknown): LogEntry => logRowSchema.parse(row)
export const logRowSelect = `SELECT id, at, author_name AS name, author_function AS function, event, changed_at AS changedAt
  FROM run_log WHERE workshop_id = ?`

/** Writes one line of the log; inside a transaction. */
export function logInsertOn({ connection }: Pick<SqliteDatabase, 'connection'>) {
  const insert = connection.prepare(
    'INSERT INTO run_log (id, workshop_id, at, author_name, author_function, event) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return (workshopId: string, { id, at, by, event }: NewLogEntry): void => {
    insert.run(id, workshopId, at, by.name, by.function, JSON.stringify(event))
  }
}

export function createRunRows(database: SqliteDatabase): RunStore {
  const { connection, transaction } = database
  const insertEntry = logInsertOn(database)
  const selectRun = connection.prepare('SELECT json FROM runs WHERE workshop_id = ?')
  const upsertRun = connection.prepare(
    'INSERT INTO runs (workshop_id, json) VALUES (?, ?) ON CONFLICT (workshop_id) DO UPDATE SET json = excluded.json',
  )
  const updatePhase = connection.prepare('UPDATE workshops SET phase = ? WHERE id = ?')
  const deleteOtherBallots = connection.prepare('DELETE FROM ballots WHERE workshop_id = ? AND vote_id IS NOT ?')
  const selectAll = connection.prepare(`${logRowSelect} ORDER BY at, seq`)
  const selectOne = connection.prepare(`${logRowSelect} AND id = ?`)
  const updateEntry = connection.prepare('UPDATE run_log SET event = ?, changed_at = ? WHERE id = ?')

  return {
    async loadRun(workshopId) {
      const row = jsonRowSchema.parse(selectRun.get(workshopId))
      return row ? readStoredRun(row.json) : null
    },
    async saveRun(workshopId, run, log) {
      const openVote = run.vote?.outcome === null ? run.vote.definition.id : null
      transaction(() => {
        const { changes } = updatePhase.run(run.phase, workshopId)
        if (changes === 0) throw new Error(`Workshop ${workshopId} has no run, it does not exist`)
        upsertRun.run(workshopId, JSON.stringify(run))
        for (const entry of log) insertEntry(workshopId, entry)
        deleteOtherBallots.run(workshopId, openVote)
      })
    },
    async listLog(workshopId) {
      return logRowSchema.array().parse(selectAll.all(workshopId))
    },
    async addLogEntry(workshopId, entry) {
      transaction(() => insertEntry(workshopId, entry))
    },
    async changeRemark(workshopId, id, { text, at }) {
      return transaction(() => {
        const entry = logRowSchema.optional().parse(selectOne.get(workshopId, id))
        if (entry?.event.kind !== 'remark') return null
        const event = { ...entry.event, text }
        updateEntry.run(JSON.stringify(event), at, id)
        return { ...entry, event, changedAt: at }
      })
    },
  }
}
