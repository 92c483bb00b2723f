import { type BoardId, boardIdSchema, type InvitationId, workshopIdSchema } from '../../shared/domain/ids.ts'
import { type Workshop, workshopSchema } from '../../shared/domain/workshop.ts'
import type { WorkshopSetup } from '../../shared/protocol/live-api.ts'
import { invitationsFor } from '../workshops/invite.ts'
import type { WorkshopDeps } from '../workshops/use-case.ts'
import { rehearsalPrefix } from './simulated-people.ts'

export interface CopiedWorkshop {
  workshop: Workshop
  invitations: ReturnType<typeof invitationsFor>
}

/** The same list, Ämter, columns and boards as they are now, under new ids; it begins with the lobby. */
export async function copyWorkshop(
  deps: Pick<WorkshopDeps, 'store' | 'secrets' | 'now' | 'newId'>,
  original: Workshop,
): Promise<CopiedWorkshop> {
  const { store, now, newId } = deps
  const copy = workshopSchema.parse({
    ...original,
    id: workshopIdSchema.parse(newId()),
    title: `${rehearsalPrefix}${original.title}`.slice(0, 200).trim(),
    isExample: false,
    rehearsalOf: original.id,
    boards: original.boards.map(({ municipality }) => ({ id: boardIdSchema.parse(newId()), municipality })),
    phase: 'lobby',
    createdAt: now(),
  })
  const invitations = invitationsFor(copy, deps)
  await store.addRehearsal(original.id, copy, invitations)
  const setup = await store.loadSetup(original.id)
  if (setup) await store.saveSetup(copy.id, setupFor(setup, boardsOf(original, copy)), now())
  return { workshop: copy, invitations }
}

export function invitationOf(
  { invitations }: Pick<CopiedWorkshop, 'invitations'>,
  wanted: { role: string; boardId: BoardId | null },
): InvitationId {
  const found = invitations.find(({ role, boardId }) => role === wanted.role && boardId === wanted.boardId)
  if (!found) throw new Error(`A rehearsal has no invitation for ${wanted.role}`)
  return found.id
}

function boardsOf(original: Workshop, copy: Workshop): (id: BoardId | null) => BoardId | null {
  return (id) => copy.boards[original.boards.findIndex((board) => board.id === id)]?.id ?? null
}

function setupFor(setup: WorkshopSetup, boardOf: (id: BoardId | null) => BoardId | null): WorkshopSetup {
  return {
    ...setup,
    expected: setup.expected.map((person) => ({ ...person, boardId: boardOf(person.boardId) })),
    rooms: setup.rooms.map((room) => ({ ...room, boardId: boardOf(room.boardId) })),
    invitees: [], // nobody is invited to a rehearsal
  }
}
