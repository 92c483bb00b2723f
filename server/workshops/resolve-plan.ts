import type { NewResolution } from '../../shared/domain/resolution.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import type { NewLogEntry } from '../store/run-store.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

/**
 * Notes that a body adopted a plan, or takes that back; by somebody who leads and has said who she is. `isNew` false: it was a draft
 * already. Errors: `not-allowed`; `login-missing` before the join dialog.
 */
export async function resolvePlan(
  deps: Pick<WorkshopDeps, 'store' | 'now' | 'newId'>,
  { login }: Access,
  plan: PlanSummary,
  change: NewResolution,
): Promise<Result<{ summary: PlanSummary; isNew: boolean }, Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  if (!login.participant) return fail({ code: 'login-missing' })
  const by = { name: login.participant.name, function: login.participant.function }
  const at = deps.now()
  const event = { kind: 'resolution' as const, boardId: plan.boardId, number: plan.number, change }
  const entry: NewLogEntry = { id: deps.newId(), at, by, event }
  const summary = await deps.store.addResolution(plan.id, { change, at, by }, entry)
  return ok({ summary: summary ?? plan, isNew: summary !== null })
}
