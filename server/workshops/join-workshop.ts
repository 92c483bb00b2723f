import { participantIdSchema } from '../../shared/domain/ids.ts'
import type { Introduction, Login } from '../../shared/domain/participant.ts'
import { maxParticipants } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import { fitsLane } from './fits-lane.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

/**
 * Who this login is. Joining again changes name and function of the same person. Only people of an Amt have one.
 * Errors: `bad-request` at `laneId` – no such Amt, or none although the role needs one; `not-allowed` – another Amt than before, which
 * is for the moderation to change; `workshop-full`.
 */
export async function joinWorkshop(
  deps: Pick<WorkshopDeps, 'store' | 'now' | 'newId'>,
  { login, workshop }: Access,
  introduction: Introduction,
): Promise<Result<Login, Refusal>> {
  const { role, participant: known } = login
  const laneId = role === 'representative' ? introduction.laneId : null
  if (!fitsLane({ role, laneId }, workshop)) return fail({ code: 'bad-request', path: 'laneId' })
  if (known && known.laneId !== laneId && !mayLead(role)) return fail({ code: 'not-allowed' })
  if (!known && (await deps.store.countPeople(workshop.id)) >= maxParticipants) return fail({ code: 'workshop-full' })
  const id = known?.id ?? participantIdSchema.parse(deps.newId())
  const participant = { ...introduction, laneId, id, role }
  await deps.store.saveParticipant(login.id, participant, deps.now())
  return ok({ ...login, participant })
}
