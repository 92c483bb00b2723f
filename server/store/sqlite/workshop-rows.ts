import { z } from 'zod'
import type { WorkshopId } from '../../../shared/domain/ids.ts'
import { type Workshop, workshopSchema } from '../../../shared/domain/workshop.ts'
import type { StoredInvitation, WorkshopStore } from '../workshop-store.ts'
import type { SqliteDatabase } from './database.ts'

type WorkshopRows = Pick<
  WorkshopStore,
  'addWorkshop' | 'loadWorkshop' | 'loadWorkshopOfBoard' | 'loadExample' | 'setList'
>

const workshopRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  date: z.string(),
  is_example: z.int(),
  list_hash: z.string(),
  lanes: z.string(),
  roadmap_columns: z.string(),
  phase: z.string(),
  rehearsal_of: z.string().nullable(),
  created_at: z.int(),
})
const boardRowSchema = z.object({ id: z.string(), name: z.string(), ags: z.string().nullable() })

/** Writes workshop, boards and invitations; inside a transaction. */
export function workshopInsertOn({ connection }: Pick<SqliteDatabase, 'connection'>) {
  const insertWorkshop = connection.prepare(
    `INSERT INTO workshops (id, title, date, is_example, list_hash, lanes, roadmap_columns, phase, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertBoard = connection.prepare(
    'INSERT INTO boards (id, workshop_id, position, municipality_name, municipality_ags) VALUES (?, ?, ?, ?, ?)',
  )
  const insertInvitation = connection.prepare(
    'INSERT INTO invitations (id, workshop_id, board_id, position, role, secret_id, secret_hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  return (workshop: Workshop, invitations: readonly StoredInvitation[]): void => {
    const { id, title, date, isExample, listHash, lanes, columns, phase, createdAt } = workshop
    const example = isExample ? 1 : 0
    const [laneText, columnText] = [JSON.stringify(lanes), JSON.stringify(columns)]
    insertWorkshop.run(id, title, date, example, listHash, laneText, columnText, phase, createdAt)
    workshop.boards.forEach(({ id: boardId, municipality }, position) => {
      insertBoard.run(boardId, id, position, municipality.name, municipality.ags)
    })
    invitations.forEach((invitation, position) => {
      const { id: invitationId, workshopId, boardId, role, secret } = invitation
      const [secretId, secretHash] = [secret?.id ?? null, secret?.hash ?? null]
      insertInvitation.run(invitationId, workshopId, boardId, position, role, secretId, secretHash)
    })
  }
}

export function createWorkshopRows(database: SqliteDatabase): WorkshopRows & { read(id: WorkshopId): Workshop | null } {
  const { connection, transaction } = database
  const insertWorkshop = workshopInsertOn(database)
  const selectWorkshop = connection.prepare('SELECT * FROM workshops WHERE id = ?')
  const selectWorkshopOfBoard = connection.prepare(
    'SELECT workshops.* FROM workshops JOIN boards ON boards.workshop_id = workshops.id WHERE boards.id = ?',
  )
  const updateList = connection.prepare('UPDATE workshops SET list_hash = ? WHERE id = ?')
  const selectExample = connection.prepare('SELECT * FROM workshops WHERE is_example = 1')
  const selectBoards = connection.prepare(
    `SELECT id, municipality_name AS name, municipality_ags AS ags FROM boards WHERE workshop_id = ? ORDER BY position`,
  )

  function readWorkshop(row: unknown): Workshop | null {
    if (row === undefined) return null
    const stored = workshopRowSchema.parse(row)
    const boards = boardRowSchema.array().parse(selectBoards.all(stored.id))
    return workshopSchema.parse({
      id: stored.id,
      title: stored.title,
      date: stored.date,
      isExample: stored.is_example === 1,
      rehearsalOf: stored.rehearsal_of,
      listHash: stored.list_hash,
      boards: boards.map(({ id, name, ags }) => ({ id, municipality: { name, ags } })),
      lanes: JSON.parse(stored.lanes),
      columns: JSON.parse(stored.roadmap_columns),
      phase: stored.phase,
      createdAt: stored.created_at,
    })
  }

  return {
    read: (id) => readWorkshop(selectWorkshop.get(id)),
    async addWorkshop(workshop, invitations) {
      transaction(() => insertWorkshop(workshop, invitations))
    },
    async loadWorkshop(id) {
      return readWorkshop(selectWorkshop.get(id))
    },
    async loadWorkshopOfBoard(boardId) {
      return readWorkshop(selectWorkshopOfBoard.get(boardId))
    },
    async setList(id, hash) {
      transaction(() => {
        const { changes } = updateList.run(hash, id)
        if (changes === 0) throw new Error(`Workshop ${id} cannot take a list, it does not exist`)
      })
    },
    async loadExample() {
      return readWorkshop(selectExample.get())
    },
  }
}
