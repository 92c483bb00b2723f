import { z } from 'zod'
import type { BoardId, WorkshopId } from '../../../shared/domain/ids.ts'
import type { ArchivedWorkshop } from '../archive-store.ts'
import { eraseOnBoard } from '../erase-on-board.ts'
import { settledState } from '../fold-log.ts'
import { valueWithoutNames, withoutNames } from '../without-names.ts'
import { archiveReaderOn } from './archive-reads.ts'
import type { SqliteDatabase } from './database.ts'
import { operationOfRow } from './history-rows.ts'

const bytesSchema = z.instanceof(Uint8Array)
const snapshotRowSchema = z.object({ seq: z.int(), bytes: bytesSchema }).optional()
const updateRowSchema = z.object({ seq: z.int(), bytes: bytesSchema })
const placeRowSchema = z.object({ seq: z.int(), position: z.int() })

/** Brings what `withoutNames` says into the tables. Board by board, so that nobody waits long for the disk; doing it again changes nothing. */
export function nameErasureOn(database: SqliteDatabase): (id: WorkshopId, erasedAt: number) => void {
  const { connection, transaction } = database
  const archives = archiveReaderOn(database)
  const eraseBoard = boardErasureOn(database)
  const updatePerson = connection.prepare('UPDATE participants SET name = ? WHERE id = ?')
  const updateEntry = connection.prepare(
    'UPDATE run_log SET author_name = ?, author_function = ?, event = ? WHERE id = ?',
  )
  const updateSetup = connection.prepare('UPDATE setups SET json = ? WHERE workshop_id = ?')
  const updateRun = connection.prepare('UPDATE runs SET json = ? WHERE workshop_id = ?')
  const deleteBallots = connection.prepare('DELETE FROM ballots WHERE workshop_id = ?')
  const updatePlan = connection.prepare('UPDATE plans SET frozen_by = ? WHERE id = ?')
  const updateResolution = connection.prepare(
    `UPDATE plan_resolutions SET author_name = ?, author_function = ''
     WHERE seq = (SELECT seq FROM plan_resolutions WHERE plan_id = ? ORDER BY seq LIMIT 1 OFFSET ?)`,
  )
  const markErased = connection.prepare('UPDATE workshops SET names_erased_at = ? WHERE id = ?')

  function eraseRows({ workshop, people, log, setup, run, plans }: ArchivedWorkshop): void {
    for (const { id, name } of people) updatePerson.run(name, id)
    for (const { id, by, event } of log) updateEntry.run(by.name, by.function, JSON.stringify(event), id)
    if (setup) updateSetup.run(JSON.stringify(setup), workshop.id)
    updateRun.run(JSON.stringify(run), workshop.id)
    deleteBallots.run(workshop.id) // an open vote is over with it
    for (const { id, frozenBy, resolutions } of plans) {
      updatePlan.run(frozenBy, id)
      resolutions.forEach(({ by }, index) => {
        updateResolution.run(by.name, id, index)
      })
    }
  }

  return (id, erasedAt) => {
    const archive = archives.readRows(id)
    for (const board of archive?.workshop.boards ?? []) transaction(() => eraseBoard(board.id))
    transaction(() => {
      const present = archives.readRows(id)
      if (!present) return
      eraseRows(withoutNames(present))
      markErased.run(erasedAt, id)
    })
  }
}

/** Of one board, in a transaction of the caller's. The log goes into the snapshot, because it holds what was overwritten. */
function boardErasureOn({ connection }: Pick<SqliteDatabase, 'connection'>): (id: BoardId) => void {
  const selectSnapshot = connection.prepare('SELECT upto_seq AS seq, bytes FROM board_snapshots WHERE board_id = ?')
  const selectTail = connection.prepare('SELECT seq, bytes FROM board_updates WHERE board_id = ? ORDER BY seq')
  const upsertSnapshot = connection.prepare(
    `INSERT INTO board_snapshots (board_id, upto_seq, bytes, state_vector) VALUES (?, ?, ?, NULL)
     ON CONFLICT (board_id) DO UPDATE SET upto_seq = excluded.upto_seq, bytes = excluded.bytes, state_vector = NULL`,
  )
  const deleteLog = connection.prepare('DELETE FROM board_updates WHERE board_id = ?')
  const selectHistory = connection.prepare(
    `SELECT * FROM card_history WHERE board_id = ? AND register IN ('team', 'parking', 'readiness')`,
  )
  const updateHistory = connection.prepare(
    'UPDATE card_history SET before = ?, after = ? WHERE board_id = ? AND card_id = ? AND seq = ? AND position = ?',
  )

  return (id) => {
    const snapshot = snapshotRowSchema.parse(selectSnapshot.get(id))
    const tail = updateRowSchema.array().parse(selectTail.all(id))
    if (snapshot || tail.length > 0) {
      const state = settledState({ snapshot: snapshot?.bytes ?? null, tail: tail.map(({ bytes }) => bytes) })
      const seq = tail.at(-1)?.seq ?? snapshot?.seq ?? 0
      upsertSnapshot.run(id, seq, eraseOnBoard(state, valueWithoutNames) ?? state)
      deleteLog.run(id)
    }
    for (const row of selectHistory.all(id)) {
      const { card, register, key, before, after } = operationOfRow(row)
      const { seq, position } = placeRowSchema.parse(row)
      const old = valueWithoutNames(register, key, before) ?? before
      const next = valueWithoutNames(register, key, after) ?? after
      if (old === before && next === after) continue
      const oldText = old === undefined ? null : JSON.stringify(old)
      updateHistory.run(oldText, JSON.stringify(next), id, card, seq, position)
    }
  }
}
