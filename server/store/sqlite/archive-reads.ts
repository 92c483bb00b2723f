import { z } from 'zod'
import {
  boardIdSchema,
  laneIdSchema,
  listHashSchema,
  participantIdSchema,
  planIdSchema,
  type WorkshopId,
} from '../../../shared/domain/ids.ts'
import { roleSchema } from '../../../shared/domain/participant.ts'
import { newResolutionSchema } from '../../../shared/domain/resolution.ts'
import { workshopSetupSchema } from '../../../shared/protocol/live-api.ts'
import { firstRun } from '../../../shared/run/next-run.ts'
import type { ArchivedBoard, ArchivedPerson, ArchivedPlan, ArchivedWorkshop, Retention } from '../archive-store.ts'
import { settledState } from '../fold-log.ts'
import { lastingRun } from '../lasting-run.ts'
import { createClientOwnerRows } from './client-owner-rows.ts'
import type { SqliteDatabase } from './database.ts'
import { operationOfRow } from './history-rows.ts'
import { logEntryOfRow, logRowSelect } from './run-rows.ts'
import { readStoredRun } from './stored-run.ts'
import { createWorkshopRows } from './workshop-rows.ts'

const retentionRowSchema = z
  .object({ names_until: z.string().nullable(), names_erased_at: z.int().nullable() })
  .transform((row): Retention => ({ namesUntil: row.names_until, namesErasedAt: row.names_erased_at }))
const personRowSchema = z
  .object({
    id: participantIdSchema,
    name: z.string(),
    function: z.string(),
    laneId: laneIdSchema.nullable(),
    ownRole: roleSchema.nullable(),
    invitedRole: roleSchema,
    boardId: boardIdSchema.nullable(),
    joinedAt: z.int(),
    admittedAt: z.int().nullable(),
  })
  .transform(({ ownRole, invitedRole, boardId, ...person }): ArchivedPerson => {
    return { ...person, invitedAs: { role: invitedRole, boardId }, isCoModerator: ownRole === 'moderator' }
  })
const jsonRowSchema = z.object({ json: z.string() }).optional()
const bytesSchema = z.instanceof(Uint8Array)
const snapshotRowSchema = z.object({ bytes: bytesSchema }).optional()
const updateRowSchema = z.object({ bytes: bytesSchema })
const listRowSchema = z.object({ hash: listHashSchema, gzip: bytesSchema })
const planRowSchema = z.object({
  id: planIdSchema,
  boardId: boardIdSchema,
  number: z.int(),
  hash: z.string(),
  frozenAt: z.int(),
  frozenBy: z.string(),
  note: z.string(),
  assignedCount: z.int(),
  scheduledCount: z.int(),
  json: z.string(),
})
const resolutionRowSchema = z
  .object({ at: z.int(), name: z.string(), function: z.string(), json: z.string() })
  .transform(({ at, json, ...by }) => ({ change: newResolutionSchema.parse(JSON.parse(json)), at, by }))
const turnRowSchema = z.object({ turn: z.int(), position: z.int() })

/** The lists that a workshop and its plans refer to. */
export const selectListsOfWorkshop = `SELECT list_hash AS hash FROM workshops WHERE id = :id
  UNION SELECT json_extract(plans.json, '$.list.hash') FROM plans JOIN boards ON boards.id = plans.board_id
    WHERE boards.workshop_id = :id AND json_extract(plans.json, '$.list.hash') IS NOT NULL`

interface ArchiveReader {
  /** All of a workshop. */
  read(id: WorkshopId): ArchivedWorkshop | null
  /** The same without what is on its boards. */
  readRows(id: WorkshopId): ArchivedWorkshop | null
}

/** Call inside a reading or a transaction. */
export function archiveReaderOn(database: SqliteDatabase): ArchiveReader {
  const { connection } = database
  const workshops = createWorkshopRows(database)
  const owners = createClientOwnerRows(database)
  const selectRetention = connection.prepare('SELECT names_until, names_erased_at FROM workshops WHERE id = ?')
  const selectSetup = connection.prepare('SELECT json FROM setups WHERE workshop_id = ?')
  const selectRun = connection.prepare('SELECT json FROM runs WHERE workshop_id = ?')
  const selectLog = connection.prepare(`${logRowSelect} ORDER BY at, seq`)
  const selectPeople = connection.prepare(
    `SELECT participants.id, participants.name, participants.function, participants.lane_id AS laneId,
       participants.role AS ownRole, invitations.role AS invitedRole, invitations.board_id AS boardId,
       participants.joined_at AS joinedAt, participants.admitted_at AS admittedAt
     FROM participants JOIN invitations ON invitations.id = coalesce(
       (SELECT invitation_id FROM logins WHERE participant_id = participants.id ORDER BY id LIMIT 1), participants.invitation_id)
     WHERE participants.workshop_id = ? ORDER BY participants.joined_at, participants.rowid`,
  )
  const selectLists = connection.prepare(
    `SELECT hash, gzip FROM service_lists WHERE hash IN (${selectListsOfWorkshop}) ORDER BY hash`,
  )
  const selectPlans = connection.prepare(
    `SELECT id, board_id AS boardId, number, hash, frozen_at AS frozenAt, frozen_by AS frozenBy, note,
       assigned_count AS assignedCount, scheduled_count AS scheduledCount, json
     FROM plans WHERE board_id = ? ORDER BY number`,
  )
  const selectResolutions = connection.prepare(
    'SELECT at, author_name AS name, author_function AS function, json FROM plan_resolutions WHERE plan_id = ? ORDER BY seq',
  )
  const selectSnapshot = connection.prepare('SELECT bytes FROM board_snapshots WHERE board_id = ?')
  const selectTail = connection.prepare('SELECT bytes FROM board_updates WHERE board_id = ? ORDER BY seq')
  const selectHistory = connection.prepare(
    `SELECT *, dense_rank() OVER (ORDER BY seq) AS turn FROM card_history WHERE board_id = ? ORDER BY seq, position, card_id`,
  )

  function readPlan(row: unknown): ArchivedPlan {
    const plan = planRowSchema.parse(row)
    return { ...plan, resolutions: resolutionRowSchema.array().parse(selectResolutions.all(plan.id)) }
  }

  function readBoard(id: ArchivedBoard['id']): ArchivedBoard {
    const snapshot = snapshotRowSchema.parse(selectSnapshot.get(id))?.bytes ?? null
    const tail = updateRowSchema
      .array()
      .parse(selectTail.all(id))
      .map(({ bytes }) => bytes)
    return {
      id,
      state: snapshot === null && tail.length === 0 ? null : settledState({ snapshot, tail }),
      clientOwners: [...owners.list(id)].map(([clientId, participantId]) => ({ clientId, participantId })),
      history: selectHistory.all(id).map((row) => ({ ...operationOfRow(row), ...turnRowSchema.parse(row) })),
    }
  }

  function readRows(id: WorkshopId): ArchivedWorkshop | null {
    const workshop = workshops.read(id)
    if (!workshop) return null
    const run = jsonRowSchema.parse(selectRun.get(id))
    const setup = jsonRowSchema.parse(selectSetup.get(id))
    return {
      workshop: { ...workshop, isExample: false, rehearsalOf: null },
      retention: retentionRowSchema.parse(selectRetention.get(id)),
      setup: setup ? workshopSetupSchema.parse(JSON.parse(setup.json)) : null,
      people: personRowSchema.array().parse(selectPeople.all(id)),
      run: lastingRun(run ? readStoredRun(run.json) : firstRun(workshop.phase)), // it is stored when it first changes
      log: selectLog.all(id).map(logEntryOfRow),
      lists: listRowSchema.array().parse(selectLists.all({ id })),
      boards: [],
      plans: workshop.boards.flatMap((board) => selectPlans.all(board.id).map(readPlan)),
    }
  }

  return {
    readRows,
    read(id) {
      const rows = readRows(id)
      return rows && { ...rows, boards: rows.workshop.boards.map((board) => readBoard(board.id)) }
    },
  }
}
