import type { ParticipantId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { JoinedPerson, PersonChange } from '../../shared/protocol/api.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import { fitsLane } from './fits-lane.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

/** Everybody who joined, for those who lead. Errors: `not-allowed`. */
export async function listPeople(
  deps: Pick<WorkshopDeps, 'store'>,
  { login, workshop }: Access,
): Promise<Result<JoinedPerson[], Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  return ok(await deps.store.listPeople(workshop.id))
}

/**
 * Changes what is known of a person: those who lead anything of anybody but the own role, everyone the own name and function.
 * Errors: `not-allowed` – somebody else, or the own Amt or role; `not-found`; `bad-request` at `laneId` – the role needs an Amt that exists,
 * or has none, or is changed as well.
 */
export async function changePerson(
  deps: Pick<WorkshopDeps, 'store' | 'now'>,
  { login, workshop }: Access,
  { id, change }: { id: ParticipantId; change: PersonChange },
): Promise<Result<JoinedPerson, Refusal>> {
  const leads = mayLead(login.role)
  if (!leads && login.participant?.id !== id) return fail({ code: 'not-allowed' })
  const before = await deps.store.findPerson(workshop.id, id)
  if (!before) return fail({ code: 'not-found' })
  if (change.role !== undefined) {
    if (!leads || login.participant?.id === id) return fail({ code: 'not-allowed' })
    if (change.laneId !== undefined) return fail({ code: 'bad-request', path: 'laneId' })
    await deps.store.setRole(id, change.role, deps.now())
  }
  const person = (await deps.store.findPerson(workshop.id, id)) ?? before
  const changed: JoinedPerson = {
    ...person,
    name: change.name ?? person.name,
    function: change.function ?? person.function,
    laneId: change.laneId === undefined ? person.laneId : change.laneId,
  }
  if (!leads && changed.laneId !== person.laneId) return fail({ code: 'not-allowed' })
  if (!fitsLane(changed, workshop)) return fail({ code: 'bad-request', path: 'laneId' })
  await deps.store.updatePerson(participantOf(changed))
  return ok(changed)
}

/**
 * Ends all logins of a person and forgets her name; her decisions stay on the boards. The caller ends her connections.
 * Errors: `not-allowed` – also for oneself, so that nobody is left without moderation by a slip; `not-found`.
 */
export async function removePerson(
  deps: Pick<WorkshopDeps, 'store'>,
  { login, workshop }: Access,
  id: ParticipantId,
): Promise<Result<true, Refusal>> {
  if (!mayLead(login.role) || login.participant?.id === id) return fail({ code: 'not-allowed' })
  if (!(await deps.store.findPerson(workshop.id, id))) return fail({ code: 'not-found' })
  await deps.store.removePerson(id)
  return ok(true)
}

export function participantOf({ id, name, function: task, laneId, role }: JoinedPerson): Participant {
  return { id, name, function: task, laneId, role }
}
