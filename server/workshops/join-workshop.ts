import { participantIdSchema } from '../../shared/domain/ids.ts'
import type { Introduction, Login } from '../../shared/domain/participant.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { Access } from '../access/authenticate.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

/**
 * Who this login is. Joining again changes name, function and Amt of the same person. Only people of an Amt have one.
 * Errors: `bad-request` at `laneId` – no such Amt, or none although the role needs one.
 */
export async function joinWorkshop(
  deps: Pick<WorkshopDeps, 'store' | 'now' | 'newId'>,
  { login, workshop }: Access,
  introduction: Introduction,
): Promise<Result<Login, Refusal>> {
  const laneId = login.role === 'representative' ? introduction.laneId : null
  const needsLane = login.role === 'representative'
  if (needsLane && !workshop.lanes.some((lane) => lane.id === laneId)) {
    return fail({ code: 'bad-request', path: 'laneId' })
  }
  const id = login.participant?.id ?? participantIdSchema.parse(deps.newId())
  const participant = { ...introduction, laneId, id, role: login.role }
  await deps.store.saveParticipant(login.id, participant, deps.now())
  return ok({ ...login, participant })
}
