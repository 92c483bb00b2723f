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

const invitationRowSchema = z.object({
  id: invitationIdSchema,
  workshopId: workshopIdSchema,
  boardId: boardIdSchema.nullable(),
  role: roleSchema,
  secretHash: z.string(),
})
const invitationColumns = 'id, workshop_id AS workshopId, board_id AS boardId, role, secret_hash AS secretHash'

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
const selectLogins = `SELECT logins.id, invitations.workshop_id AS workshopId, invitations.role, invitations.board_id AS boardId,
    participants.id AS participantId, participants.name, participants.function, participants.lane_id AS laneId
  FROM logins JOIN invitations ON invitations.id = logins.invitation_id
  LEFT JOIN participants ON participants.id = logins.participant_id`

export function createLoginRows({ connection, transaction }: SqliteDatabase): LoginStore {
  const selectInvitations = connection.prepare(
    `SELECT ${invitationColumns} FROM invitations WHERE workshop_id = ? ORDER BY position`,
  )
  const selectInvitation = connection.prepare(`SELECT ${invitationColumns} FROM invitations WHERE secret_hash = ?`)
  const selectAllInvitations = connection.prepare(`SELECT ${invitationColumns} FROM invitations`)
  const updateHash = connection.prepare('UPDATE invitations SET secret_hash = ? WHERE id = ?')
  const upsertDevice = connection.prepare(
    'INSERT INTO devices (hash, used_at) VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET used_at = excluded.used_at',
  )
  const selectDevice = connection.prepare('SELECT used_at FROM devices WHERE hash = ?')
  const upsertLogin = connection.prepare(
    `INSERT INTO logins (id, device_hash, invitation_id, used_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (device_hash, invitation_id) DO UPDATE SET used_at = excluded.used_at`,
  )
  const selectLoginOfPair = connection.prepare(
    `${selectLogins} WHERE logins.device_hash = ? AND logins.invitation_id = ?`,
  )
  const selectLogin = connection.prepare(`${selectLogins} WHERE logins.id = ? AND logins.device_hash = ?`)
  const selectLoginsOfDevice = connection.prepare(
    `${selectLogins} WHERE logins.device_hash = ? AND invitations.workshop_id = ?
     ORDER BY logins.used_at DESC, logins.rowid DESC`,
  )
  const upsertParticipant = connection.prepare(
    `INSERT INTO participants (id, workshop_id, name, function, lane_id, joined_at)
     SELECT ?, invitations.workshop_id, ?, ?, ?, ?
       FROM logins JOIN invitations ON invitations.id = logins.invitation_id WHERE logins.id = ?
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, function = excluded.function, lane_id = excluded.lane_id`,
  )
  const updateLogin = connection.prepare('UPDATE logins SET participant_id = ? WHERE id = ?')

  return {
    async listInvitations(workshopId) {
      return invitationRowSchema.array().parse(selectInvitations.all(workshopId))
    },
    async findInvitation(secretHash) {
      return invitationRowSchema.optional().parse(selectInvitation.get(secretHash)) ?? null
    },
    async rehashInvitations(hashOf) {
      const all = invitationRowSchema.array().parse(selectAllInvitations.all())
      const differing = all.filter((invitation) => invitation.secretHash !== hashOf(invitation.id))
      transaction(() => {
        for (const { id } of differing) updateHash.run(hashOf(id), id)
      })
      return differing.length
    },
    async saveDevice(deviceHash, usedAt) {
      transaction(() => upsertDevice.run(deviceHash, usedAt))
    },
    async findDeviceUse(deviceHash) {
      return z.object({ used_at: z.int() }).optional().parse(selectDevice.get(deviceHash))?.used_at ?? null
    },
    async saveLogin({ id, deviceHash, invitationId, usedAt }) {
      transaction(() => upsertLogin.run(id, deviceHash, invitationId, usedAt))
      return loginRowSchema.parse(selectLoginOfPair.get(deviceHash, invitationId))
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
        const { changes } = upsertParticipant.run(id, name, task, laneId, joinedAt, loginId)
        if (changes === 0) throw new Error(`Participant ${id} joins with login ${loginId}, which does not exist`)
        updateLogin.run(id, loginId)
      })
    },
  }
}
