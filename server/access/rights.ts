import type { BoardId } from '../../shared/domain/ids.ts'
import type { Login, Role } from '../../shared/domain/participant.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'

/** Who may hand out invitations and freeze plans. */
export function mayLead(role: Role): boolean {
  return role === 'moderator'
}

export function mayOpenBoard(login: Pick<Login, 'boardId'>, boardId: BoardId): boolean {
  return login.boardId === null || login.boardId === boardId
}

export function openableBoards(login: Pick<Login, 'boardId'>, workshop: Workshop): BoardId[] {
  return workshop.boards.map((board) => board.id).filter((boardId) => mayOpenBoard(login, boardId))
}
