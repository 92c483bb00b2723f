import { z } from 'zod'
import { workshopIdSchema } from '../../../shared/domain/ids.ts'
import type { RetentionStore } from '../archive-store.ts'
import type { SqliteDatabase } from './database.ts'

const retentionRowSchema = z.object({ namesUntil: z.string().nullable(), namesErasedAt: z.int().nullable() }).optional()
const countsRowSchema = z.object({
  people: z.int(),
  logins: z.int(),
  expected: z.int(),
  logEntries: z.int(),
  boardBytes: z.int(),
  historyEntries: z.int(),
  plans: z.int(),
  invitations: z.int(),
  openBallots: z.int(),
})

const boardsOfWorkshop = 'SELECT id FROM boards WHERE workshop_id = workshops.id'
const loginsOfWorkshop =
  'logins JOIN invitations ON invitations.id = logins.invitation_id WHERE invitations.workshop_id = workshops.id'

export function createRetentionRows({ connection, transaction }: SqliteDatabase): RetentionStore {
  const select = connection.prepare(
    'SELECT names_until AS namesUntil, names_erased_at AS namesErasedAt FROM workshops WHERE id = ?',
  )
  const update = connection.prepare('UPDATE workshops SET names_until = ? WHERE id = ?')
  const selectOverdue = connection.prepare(
    `SELECT id FROM workshops WHERE rehearsal_of IS NULL AND (
       (names_until < :today AND (names_erased_at IS NULL OR EXISTS (SELECT 1 FROM ${loginsOfWorkshop})))
       OR (is_example = 1 AND EXISTS (SELECT 1 FROM ${loginsOfWorkshop} AND logins.used_at < :exampleSince)))
     ORDER BY id`,
  )
  const keepInvitation = connection.prepare(
    `UPDATE participants SET invitation_id = coalesce(
       (SELECT invitation_id FROM logins WHERE participant_id = participants.id ORDER BY id LIMIT 1), invitation_id)
     WHERE workshop_id = ?`,
  )
  const deleteLogins = connection.prepare(
    'DELETE FROM logins WHERE invitation_id IN (SELECT id FROM invitations WHERE workshop_id = ?)',
  )
  const deleteHandovers = connection.prepare(
    'DELETE FROM handovers WHERE invitation_id IN (SELECT id FROM invitations WHERE workshop_id = ?)',
  )
  const deleteDevices = connection.prepare(
    'DELETE FROM devices WHERE used_at < ? AND NOT EXISTS (SELECT 1 FROM logins WHERE device_hash = devices.hash)',
  )
  const deleteOldHandovers = connection.prepare('DELETE FROM handovers WHERE expires_at < ?')
  const count = connection.prepare(
    `SELECT
       (SELECT count(*) FROM participants WHERE workshop_id = workshops.id) AS people,
       (SELECT count(*) FROM ${loginsOfWorkshop}) AS logins,
       coalesce((SELECT json_array_length(json, '$.expected') FROM setups WHERE workshop_id = workshops.id), 0) AS expected,
       (SELECT count(*) FROM run_log WHERE workshop_id = workshops.id) AS logEntries,
       coalesce((SELECT sum(length(bytes)) FROM board_snapshots WHERE board_id IN (${boardsOfWorkshop})), 0)
         + coalesce((SELECT sum(length(bytes)) FROM board_updates WHERE board_id IN (${boardsOfWorkshop})), 0) AS boardBytes,
       (SELECT count(*) FROM card_history WHERE board_id IN (${boardsOfWorkshop})) AS historyEntries,
       (SELECT count(*) FROM plans WHERE board_id IN (${boardsOfWorkshop})) AS plans,
       (SELECT count(*) FROM invitations WHERE workshop_id = workshops.id) AS invitations,
       (SELECT count(*) FROM ballots WHERE workshop_id = workshops.id) AS openBallots
     FROM workshops WHERE id = ?`,
  )

  return {
    async loadRetention(id) {
      return retentionRowSchema.parse(select.get(id)) ?? null
    },
    async setNamesUntil(id, namesUntil) {
      transaction(() => {
        const { changes } = update.run(namesUntil, id)
        if (changes === 0) throw new Error(`Workshop ${id} keeps no names, it does not exist`)
      })
    },
    async listOverdue(today, exampleSince) {
      return z
        .object({ id: workshopIdSchema })
        .array()
        .parse(selectOverdue.all({ today, exampleSince }))
        .map(({ id }) => id)
    },
    async endLogins(id) {
      transaction(() => {
        keepInvitation.run(id)
        deleteHandovers.run(id)
        deleteLogins.run(id)
      })
    },
    async deleteIdle(usedBefore, now) {
      return transaction(() => {
        const handovers = Number(deleteOldHandovers.run(now).changes)
        return handovers + Number(deleteDevices.run(usedBefore).changes)
      })
    },
    async countRecords(id) {
      return countsRowSchema.optional().parse(count.get(id)) ?? null
    },
  }
}
