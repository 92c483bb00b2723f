import { type InvitationId, invitationIdSchema } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/participant.ts'
import type { Board, Workshop } from '../../shared/domain/workshop.ts'
import type { InvitationSecrets } from '../access/invitation-secret.ts'
import type { StoredInvitation } from '../store/workshop-store.ts'

const boardRoles: readonly Role[] = ['representative', 'guest', 'observer']

/** One invitation to lead all boards, and for each board one per role. The first is the moderator's. */
export function invitationsFor(
  workshop: Pick<Workshop, 'id' | 'boards'>,
  deps: { secrets: InvitationSecrets; newId: () => string },
): [StoredInvitation, ...StoredInvitation[]] {
  const invite = (role: Role, board: Board | null): StoredInvitation => {
    const id: InvitationId = invitationIdSchema.parse(deps.newId())
    return {
      id,
      workshopId: workshop.id,
      boardId: board?.id ?? null,
      role,
      secret: { id, hash: deps.secrets.hashOf(id) },
    }
  }
  return [
    invite('moderator', null),
    ...workshop.boards.flatMap((board) => boardRoles.map((role) => invite(role, board))),
  ]
}
