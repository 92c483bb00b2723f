import type { Phase } from '../../shared/domain/phase.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

/** Where the workshop stands from now on. The caller tells the live boards. Errors: `not-allowed`. */
export async function setPhase(
  deps: Pick<WorkshopDeps, 'store'>,
  { login, workshop }: Access,
  phase: Phase,
): Promise<Result<Workshop, Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  await deps.store.setPhase(workshop.id, phase)
  return ok({ ...workshop, phase })
}
