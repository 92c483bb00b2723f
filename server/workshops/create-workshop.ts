import { boardIdSchema, type InvitationId, workshopIdSchema } from '../../shared/domain/ids.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { type Workshop, workshopSchema } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { Invitation, NewWorkshop } from '../../shared/protocol/api.ts'
import { invitationLinks } from '../access/invitation-secret.ts'
import { invitationsFor } from './invite.ts'
import { withLaneIds } from './lane-ids.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

export interface CreatedWorkshop {
  workshop: Workshop
  moderatorInvitationId: InvitationId
  invitations: Invitation[]
}

/**
 * A workshop with a board for each municipality and its invitations.
 * Errors: `list-unknown`; `bad-request` at `quarterCount` when the quarters leave the calendar that we know.
 */
export async function createWorkshop(
  deps: Pick<WorkshopDeps, 'store' | 'secrets' | 'now' | 'newId'>,
  input: Omit<NewWorkshop, 'organiserKey'> & { isExample?: boolean },
): Promise<Result<CreatedWorkshop, Refusal>> {
  const workshop = workshopSchema.safeParse({
    id: workshopIdSchema.parse(deps.newId()),
    title: input.title,
    date: input.date,
    isExample: input.isExample ?? false,
    listHash: input.listHash,
    boards: input.municipalities.map((municipality) => ({ id: boardIdSchema.parse(deps.newId()), municipality })),
    lanes: withLaneIds(input.lanes),
    columns: roadmapColumnsFrom(input.firstQuarter, input.quarterCount),
    phase: 'free',
    createdAt: deps.now(),
  })
  if (!workshop.success) {
    const isCalendar = workshop.error.issues.every((issue) => issue.path[0] === 'columns')
    if (isCalendar) return fail({ code: 'bad-request', path: 'quarterCount' })
    throw workshop.error
  }
  if (!(await deps.store.hasServiceList(input.listHash))) return fail({ code: 'list-unknown' })
  const invitations = invitationsFor(workshop.data, deps)
  await deps.store.addWorkshop(workshop.data, invitations)
  return ok({
    workshop: workshop.data,
    moderatorInvitationId: invitations[0].id,
    invitations: invitationLinks(invitations, deps.secrets),
  })
}
