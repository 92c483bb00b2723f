import type { ArchivedWorkshop } from '../archive-store.ts'
import type { StoredInvitation } from '../workshop-store.ts'
import type { SqliteDatabase } from './database.ts'
import { logInsertOn } from './run-rows.ts'
import { workshopInsertOn } from './workshop-rows.ts'

/** Lists as they are stored: what an archive lacks is read from the list itself by the one who adds it. */
export type ArchivedLists = readonly { hash: string; title: string; count: number; gzip: Uint8Array }[]

/**
 * Writes an archived workshop; inside a transaction. What happened to cards gets numbers up to 0, so that it stays before all that comes;
 * the snapshot is number 0. `known`: nothing was written.
 */
export function archiveInsertOn({ connection }: Pick<SqliteDatabase, 'connection'>) {
  const insertWorkshop = workshopInsertOn({ connection })
  const insertEntry = logInsertOn({ connection })
  const findWorkshop = connection.prepare('SELECT 1 FROM workshops WHERE id = ?')
  const findBoard = connection.prepare(
    `SELECT 1 FROM boards WHERE id = :id UNION SELECT 1 FROM board_snapshots WHERE board_id = :id
     UNION SELECT 1 FROM board_updates WHERE board_id = :id UNION SELECT 1 FROM card_history WHERE board_id = :id`,
  )
  const findPerson = connection.prepare('SELECT 1 FROM participants WHERE id = ?')
  const findEntry = connection.prepare('SELECT 1 FROM run_log WHERE id = ?')
  const findPlan = connection.prepare('SELECT 1 FROM plans WHERE id = ?')
  const insertList = connection.prepare(
    `INSERT INTO service_lists (hash, title, service_count, gzip, added_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (hash) DO NOTHING`,
  )
  const updateRetention = connection.prepare('UPDATE workshops SET names_until = ?, names_erased_at = ? WHERE id = ?')
  const insertSetup = connection.prepare('INSERT INTO setups (workshop_id, admission, json) VALUES (?, ?, ?)')
  const insertRun = connection.prepare('INSERT INTO runs (workshop_id, json) VALUES (?, ?)')
  const updateEntry = connection.prepare('UPDATE run_log SET changed_at = ? WHERE id = ?')
  const insertPerson = connection.prepare(
    `INSERT INTO participants (id, workshop_id, name, function, lane_id, joined_at, admitted_at, role, invitation_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertSnapshot = connection.prepare(
    'INSERT INTO board_snapshots (board_id, upto_seq, bytes, state_vector) VALUES (?, 0, ?, NULL)',
  )
  const insertOwner = connection.prepare(
    'INSERT INTO board_client_owners (board_id, client_id, participant_id) VALUES (?, ?, ?)',
  )
  const insertOperation = connection.prepare(
    `INSERT INTO card_history (board_id, card_id, seq, position, at, participant_id, register, key, before, after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertPlan = connection.prepare(
    `INSERT INTO plans (id, board_id, number, hash, frozen_at, frozen_by, note, assigned_count, scheduled_count, json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertResolution = connection.prepare(
    'INSERT INTO plan_resolutions (plan_id, at, author_name, author_function, json) VALUES (?, ?, ?, ?, ?)',
  )

  function isKnown({ workshop, boards, people, log, plans }: ArchivedWorkshop): boolean {
    return (
      findWorkshop.get(workshop.id) !== undefined ||
      boards.some(({ id }) => findBoard.get({ id }) !== undefined) ||
      people.some(({ id }) => findPerson.get(id) !== undefined) ||
      log.some(({ id }) => findEntry.get(id) !== undefined) ||
      plans.some(({ id }) => findPlan.get(id) !== undefined)
    )
  }

  function addPeople({ workshop, people }: ArchivedWorkshop, invitations: readonly StoredInvitation[]): void {
    for (const { id, name, function: task, laneId, joinedAt, admittedAt, isCoModerator, invitedAs } of people) {
      const invitation = invitations.find(
        ({ role, boardId }) => role === invitedAs.role && boardId === invitedAs.boardId,
      )
      if (!invitation) throw new Error(`Nobody is invited as person ${id} of workshop ${workshop.id} was`)
      const role = isCoModerator ? 'moderator' : null
      insertPerson.run(id, workshop.id, name, task, laneId, joinedAt, admittedAt, role, invitation.id)
    }
  }

  function addBoards({ boards }: ArchivedWorkshop): void {
    for (const { id, state, clientOwners, history } of boards) {
      if (state) insertSnapshot.run(id, state)
      for (const { clientId, participantId } of clientOwners) insertOwner.run(id, clientId, participantId)
      const turns = history.at(-1)?.turn ?? 0
      for (const { card, turn, position, at, by, register, key, before, after } of history) {
        const old = before === undefined ? null : JSON.stringify(before)
        insertOperation.run(id, card, turn - turns, position, at, by, register, key, old, JSON.stringify(after))
      }
    }
  }

  return (
    archive: ArchivedWorkshop,
    lists: ArchivedLists,
    { invitations, addedAt }: { invitations: readonly StoredInvitation[]; addedAt: number },
  ): 'added' | 'known' => {
    if (isKnown(archive)) return 'known'
    const { workshop, retention, setup, run, log, plans } = archive
    for (const { hash, title, count, gzip } of lists) insertList.run(hash, title, count, gzip, addedAt)
    insertWorkshop(workshop, invitations)
    updateRetention.run(retention.namesUntil, retention.namesErasedAt, workshop.id)
    if (setup) insertSetup.run(workshop.id, setup.admission, JSON.stringify(setup))
    insertRun.run(workshop.id, JSON.stringify(run))
    for (const { changedAt, ...entry } of log) {
      insertEntry(workshop.id, entry)
      if (changedAt !== null) updateEntry.run(changedAt, entry.id)
    }
    addPeople(archive, invitations)
    addBoards(archive)
    for (const plan of plans) {
      const { id, boardId, number, hash, frozenAt, frozenBy, note, assignedCount, scheduledCount, json } = plan
      insertPlan.run(id, boardId, number, hash, frozenAt, frozenBy, note, assignedCount, scheduledCount, json)
      for (const { at, by, change } of plan.resolutions) {
        insertResolution.run(id, at, by.name, by.function, JSON.stringify(change))
      }
    }
    return 'added'
  }
}
