import { z } from 'zod'
import { workshopSetupSchema } from '../../../shared/protocol/live-api.ts'
import type { SetupStore } from '../setup-store.ts'
import type { SqliteDatabase } from './database.ts'

const jsonRowSchema = z.object({ json: z.string() }).optional()

export function createSetupRows({ connection, transaction }: SqliteDatabase): SetupStore {
  const select = connection.prepare('SELECT json FROM setups WHERE workshop_id = ?')
  const upsert = connection.prepare(
    `INSERT INTO setups (workshop_id, admission, json) VALUES (?, ?, ?)
     ON CONFLICT (workshop_id) DO UPDATE SET admission = excluded.admission, json = excluded.json`,
  )
  const admitAll = connection.prepare(
    'UPDATE participants SET admitted_at = ? WHERE workshop_id = ? AND admitted_at IS NULL',
  )
  const admitOne = connection.prepare(
    'UPDATE participants SET admitted_at = ? WHERE workshop_id = ? AND id = ? AND admitted_at IS NULL',
  )
  const selectAdmitted = connection.prepare('SELECT 1 FROM participants WHERE id = ? AND admitted_at IS NOT NULL')

  return {
    async loadSetup(workshopId) {
      const row = jsonRowSchema.parse(select.get(workshopId))
      return row ? workshopSetupSchema.parse(JSON.parse(row.json)) : null
    },
    async saveSetup(workshopId, setup, savedAt) {
      transaction(() => {
        upsert.run(workshopId, setup.admission, JSON.stringify(setup))
        if (setup.admission === 'open') admitAll.run(savedAt, workshopId)
      })
    },
    async admit(workshopId, people, admittedAt) {
      transaction(() => {
        if (people === 'all') admitAll.run(admittedAt, workshopId)
        else for (const id of people) admitOne.run(admittedAt, workshopId, id)
      })
    },
    async isAdmitted(id) {
      return selectAdmitted.get(id) !== undefined
    },
  }
}
