import { z } from 'zod'
import { type WorkshopSetup, workshopSetupSchema } from '../../../shared/protocol/live-api.ts'
import type { SetupStore } from '../setup-store.ts'
import type { SqliteDatabase } from './database.ts'

const jsonRowSchema = z.object({ json: z.string() }).optional()

/** After a change everybody asks for the workshop at once, and parsing what was prepared for 600 people takes 7 ms. */
const maxRemembered = 100

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
  const remembered = new Map<string, { json: string; setup: WorkshopSetup }>()
  const selectAdmitted = connection.prepare('SELECT 1 FROM participants WHERE id = ? AND admitted_at IS NOT NULL')

  return {
    async loadSetup(workshopId) {
      const row = jsonRowSchema.parse(select.get(workshopId))
      if (!row) return null
      const known = remembered.get(workshopId)
      if (known?.json === row.json) return known.setup
      const setup = workshopSetupSchema.parse(JSON.parse(row.json))
      if (remembered.size >= maxRemembered) remembered.clear()
      remembered.set(workshopId, { json: row.json, setup })
      return setup
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
