import { z } from 'zod'
import { type Workshop, workshopSchema } from '../../../shared/domain/workshop.ts'
import type { WorkshopStore } from '../workshop-store.ts'
import type { SqliteDatabase } from './database.ts'

type WorkshopRows = Pick<
  WorkshopStore,
  'addWorkshop' | 'loadWorkshop' | 'loadWorkshopOfBoard' | 'loadExample' | 'setPhase'
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
  created_at: z.int(),
})
const boardRowSchema = z.object({ id: z.string(), name: z.string(), ags: z.string().nullable() })

export function createWorkshopRows({ connection, transaction }: SqliteDatabase): WorkshopRows {
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
  const selectWorkshop = connection.prepare('SELECT * FROM workshops WHERE id = ?')
  const selectWorkshopOfBoard = connection.prepare(
    'SELECT workshops.* FROM workshops JOIN boards ON boards.workshop_id = workshops.id WHERE boards.id = ?',
  )
  const selectExample = connection.prepare('SELECT * FROM workshops WHERE is_example = 1')
  const updatePhase = connection.prepare('UPDATE workshops SET phase = ? WHERE id = ?')
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
      listHash: stored.list_hash,
      boards: boards.map(({ id, name, ags }) => ({ id, municipality: { name, ags } })),
      lanes: JSON.parse(stored.lanes),
      columns: JSON.parse(stored.roadmap_columns),
      phase: stored.phase,
      createdAt: stored.created_at,
    })
  }

  return {
    async addWorkshop(workshop, invitations) {
      const { id, title, date, isExample, listHash, lanes, columns, phase, createdAt } = workshop
      transaction(() => {
        insertWorkshop.run(
          id,
          title,
          date,
          isExample ? 1 : 0,
          listHash,
          JSON.stringify(lanes),
          JSON.stringify(columns),
          phase,
          createdAt,
        )
        workshop.boards.forEach(({ id: boardId, municipality }, position) => {
          insertBoard.run(boardId, id, position, municipality.name, municipality.ags)
        })
        invitations.forEach((invitation, position) => {
          const { id: invitationId, workshopId, boardId, role, secret } = invitation
          const [secretId, secretHash] = [secret?.id ?? null, secret?.hash ?? null]
          insertInvitation.run(invitationId, workshopId, boardId, position, role, secretId, secretHash)
        })
      })
    },
    async loadWorkshop(id) {
      return readWorkshop(selectWorkshop.get(id))
    },
    async loadWorkshopOfBoard(boardId) {
      return readWorkshop(selectWorkshopOfBoard.get(boardId))
    },
    async loadExample() {
      return readWorkshop(selectExample.get())
    },
    async setPhase(id, phase) {
      transaction(() => {
        const { changes } = updatePhase.run(phase, id)
        if (changes === 0) throw new Error(`Workshop ${id} has no phase, it does not exist`)
      })
    },
  }
}
