import { z } from 'zod'
import {
  boardIdSchema,
  invitationIdSchema,
  laneIdSchema,
  loginIdSchema,
  participantIdSchema,
  workshopIdSchema,
} from '../../../shared/domain/ids.ts'
import { type Login, roleSchema } from '../../../shared/domain/participant.ts'
import type { LoginStore } from '../workshop-store.ts'
import type { SqliteDatabase } from './database.ts'
import { effectiveRights, keepRestingLane } from './effective-rights.ts'

const loginRowSchema = z
  .object({
    id: loginIdSchema,
    workshopId: workshopIdSchema,
    role: roleSchema,
    boardId: boardIdSchema.nullable(),
    participantId: participantIdSchema.nullable(),
    name: z.string().nullable(),
    function: z.string().nullable(),
    laneId: laneIdSchema.nullable(),
  })
  .transform(({ id, workshopId, role, boardId, participantId, ...person }): Login => {
    const { name, function: task, laneId } = person
    const joined = participantId !== null && name !== null && task !== null
    const participant = joined ? { id: participantId, role, name, function: task, laneId } : null
    return { id, workshopId, role, boardId, participant }
  })
const selectLogins = `SELECT logins.id, invitations.workshop_id AS workshopId, participants.id AS participantId, participants.name,
    participants.function, ${effectiveRights}
  FROM logins JOIN invitations ON invitations.id = logins.invitation_id
  LEFT JOIN participants ON participants.id = logins.participant_id`
const latestFirst = 'ORDER BY logins.used_at DESC, logins.rowid DESC'

const idRowSchema = z.object({ id: loginIdSchema }).optional()
const handoverRowSchema = z
  .object({ participantId: participantIdSchema, invitationId: invitationIdSchema, expiresAt: z.int() })
  .optional()

export function createLoginRows({ connection, transaction }: SqliteDatabase): LoginStore {
  const upsertDevice = connection.prepare(
    'INSERT INTO devices (hash, used_at) VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET used_at = excluded.used_at',
  )
  const selectDevice = connection.prepare('SELECT used_at FROM devices WHERE hash = ?')
  const insertLogin = connection.prepare(
    'INSERT INTO logins (id, device_hash, invitation_id, participant_id, used_at) VALUES (?, ?, ?, ?, ?)',
  )
  const updateUse = connection.prepare('UPDATE logins SET used_at = ? WHERE id = ?')
  const selectByInvitation = connection.prepare(
    `SELECT id FROM logins WHERE device_hash = ? AND invitation_id = ? ${latestFirst} LIMIT 1`,
  )
  const selectByParticipant = connection.prepare(
    `SELECT id FROM logins WHERE device_hash = ? AND participant_id = ? ${latestFirst} LIMIT 1`,
  )
  const selectLogin = connection.prepare(`${selectLogins} WHERE logins.id = ? AND logins.device_hash = ?`)
  const selectLoginsOfDevice = connection.prepare(
    `${selectLogins} WHERE logins.device_hash = ? AND invitations.workshop_id = ? ${latestFirst}`,
  )
  const upsertParticipant = connection.prepare(
    `INSERT INTO participants (id, workshop_id, name, function, lane_id, joined_at, admitted_at)
     SELECT :id, invitations.workshop_id, :name, :task, :laneId, :joinedAt,
         CASE WHEN invitations.role <> 'moderator' AND setups.admission = 'ask' THEN NULL ELSE :joinedAt END
       FROM logins JOIN invitations ON invitations.id = logins.invitation_id
       LEFT JOIN setups ON setups.workshop_id = invitations.workshop_id
       WHERE logins.id = :loginId
     ON CONFLICT (id) DO UPDATE
       SET name = excluded.name, function = excluded.function, lane_id = ${keepRestingLane('excluded.lane_id')}`,
  )
  const updateLogin = connection.prepare('UPDATE logins SET participant_id = ? WHERE id = ?')
  const upsertHandover = connection.prepare(
    `INSERT INTO handovers (participant_id, invitation_id, secret_hash, expires_at)
     SELECT participant_id, invitation_id, ?, ? FROM logins WHERE id = ? AND participant_id IS NOT NULL
     ON CONFLICT (participant_id) DO UPDATE
       SET invitation_id = excluded.invitation_id, secret_hash = excluded.secret_hash, expires_at = excluded.expires_at`,
  )
  const takeHandoverRow = connection.prepare(
    `DELETE FROM handovers WHERE secret_hash = ?
     RETURNING participant_id AS participantId, invitation_id AS invitationId, expires_at AS expiresAt`,
  )

  return {
    async saveDevice(deviceHash, usedAt) {
      transaction(() => upsertDevice.run(deviceHash, usedAt))
    },
    async findDeviceUse(deviceHash) {
      return z.object({ used_at: z.int() }).optional().parse(selectDevice.get(deviceHash))?.used_at ?? null
    },
    async saveLogin({ id, deviceHash, invitationId, usedAt }) {
      const known = transaction(() => {
        const found = idRowSchema.parse(selectByInvitation.get(deviceHash, invitationId))
        if (found) updateUse.run(usedAt, found.id)
        else insertLogin.run(id, deviceHash, invitationId, null, usedAt)
        return found
      })
      return loginRowSchema.parse(selectLogin.get(known?.id ?? id, deviceHash))
    },
    async findLogin(id, deviceHash) {
      return loginRowSchema.optional().parse(selectLogin.get(id, deviceHash)) ?? null
    },
    async listLogins(deviceHash, workshopId) {
      return loginRowSchema.array().parse(selectLoginsOfDevice.all(deviceHash, workshopId))
    },
    async saveParticipant(loginId, participant, joinedAt) {
      const { id, name, function: task, laneId } = participant
      transaction(() => {
        const { changes } = upsertParticipant.run({ id, name, task, laneId, joinedAt, loginId })
        if (changes === 0) throw new Error(`Participant ${id} joins with login ${loginId}, which does not exist`)
        updateLogin.run(id, loginId)
      })
    },
    async saveHandover({ secretHash, loginId, expiresAt }) {
      transaction(() => {
        const { changes } = upsertHandover.run(secretHash, expiresAt, loginId)
        if (changes === 0) throw new Error(`Login ${loginId} has nobody to hand over`)
      })
    },
    async takeHandover({ secretHash, deviceHash, loginId, usedAt }) {
      const taken = transaction(() => {
        const handover = handoverRowSchema.parse(takeHandoverRow.get(secretHash))
        if (!handover || handover.expiresAt <= usedAt) return null
        upsertDevice.run(deviceHash, usedAt)
        const found = idRowSchema.parse(selectByParticipant.get(deviceHash, handover.participantId))
        if (found) updateUse.run(usedAt, found.id)
        else insertLogin.run(loginId, deviceHash, handover.invitationId, handover.participantId, usedAt)
        return found?.id ?? loginId
      })
      return taken === null ? null : loginRowSchema.parse(selectLogin.get(taken, deviceHash))
    },
  }
}
