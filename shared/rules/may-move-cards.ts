import type { Role } from '../domain/participant.ts'
import { fail, ok, type Result } from '../kit/result.ts'

export type MoveRefusal = 'observers-read' | 'guests-read'

/** Who may move cards on a board: moderation and the people of an Amt. */
export function mayMoveCards(role: Role): Result<true, MoveRefusal> {
  switch (role) {
    case 'moderator':
    case 'representative':
      return ok(true)
    case 'guest':
      return fail('guests-read')
    case 'observer':
      return fail('observers-read')
  }
}
