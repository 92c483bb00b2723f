import { z } from 'zod'
import { participantIdSchema } from '../../../shared/domain/ids.ts'
import { joinedPersonSchema } from '../../../shared/protocol/api.ts'
import type { PeopleStore } from '../workshop-store.ts'
import type { SqliteDatabase } from './database.ts'
import { effectiveRights, keepRestingLane } from './effective-rights.ts'

/** Each person once, however many devices she uses; all her logins came by one invitation. Without a login she belongs to it all the same. */
const selectPeople = `SELECT participants.id, participants.name, participants.function, participants.joined_at AS joinedAt,
    participants.admitted_at AS admittedAt, ${effectiveRights}
  FROM participants
  JOIN invitations ON invitations.id = coalesce(
    (SELECT invitation_id FROM logins WHERE participant_id = participants.id ORDER BY id LIMIT 1), participants.invitation_id)
  WHERE participants.workshop_id = ?`

/** Of an invitation, all but one login and the logins of the person behind that one. */
const loginsToEnd = `invitation_id = :invitation AND id <> :spared
  AND participant_id IS NOT (SELECT coalesce(participant_id, '') FROM logins WHERE id = :spared)`

const idsSchema = z.object({ id: participantIdSchema }).array()

export function createPeopleRows({ connection, transaction }: SqliteDatabase): PeopleStore {
  const selectAll = connection.prepare(`${selectPeople} ORDER BY participants.joined_at, participants.rowid`)
  const selectOne = connection.prepare(`${selectPeople} AND participants.id = ?`)
  const count = connection.prepare('SELECT count(*) AS people FROM participants WHERE workshop_id = ?')
  const update = connection.prepare(
    `UPDATE participants SET name = ?, function = ?, lane_id = ${keepRestingLane('?')} WHERE id = ?`,
  )
  const updateRole = connection.prepare(
    `UPDATE participants SET role = :role,
       admitted_at = CASE WHEN :role IS NULL THEN admitted_at ELSE coalesce(admitted_at, :at) END WHERE id = :id`,
  )
  const remove = connection.prepare('DELETE FROM participants WHERE id = ?') // takes logins and handovers with it
  const selectToEnd = connection.prepare(
    `SELECT DISTINCT participant_id AS id FROM logins WHERE ${loginsToEnd} AND participant_id IS NOT NULL`,
  )
  const selectLoginless = connection.prepare(
    `SELECT id FROM participants WHERE invitation_id = ?
       AND NOT EXISTS (SELECT 1 FROM logins WHERE participant_id = participants.id)`,
  )
  const deleteLogins = connection.prepare(`DELETE FROM logins WHERE ${loginsToEnd}`)

  return {
    async listPeople(workshopId) {
      return joinedPersonSchema.array().parse(selectAll.all(workshopId))
    },
    async findPerson(workshopId, id) {
      return joinedPersonSchema.optional().parse(selectOne.get(workshopId, id)) ?? null
    },
    async countPeople(workshopId) {
      return z.object({ people: z.int() }).parse(count.get(workshopId)).people
    },
    async updatePerson({ id, name, function: task, laneId }) {
      transaction(() => {
        const { changes } = update.run(name, task, laneId, id)
        if (changes === 0) throw new Error(`Participant ${id} cannot change, there is none`)
      })
    },
    async setRole(id, role, at) {
      transaction(() => {
        const { changes } = updateRole.run({ role: role === 'as-invited' ? null : role, at, id })
        if (changes === 0) throw new Error(`Participant ${id} has no role, there is none`)
      })
    },
    async removePerson(id) {
      transaction(() => remove.run(id))
    },
    async removePeopleOf(invitation, spared) {
      return transaction(() => {
        const rows = idsSchema.parse(selectToEnd.all({ invitation, spared }))
        deleteLogins.run({ invitation, spared })
        const gone = [...rows, ...idsSchema.parse(selectLoginless.all(invitation))].map(({ id }) => id)
        for (const id of gone) remove.run(id)
        return gone
      })
    },
  }
}
