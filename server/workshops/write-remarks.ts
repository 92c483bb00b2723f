import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

/** A remark in the minutes, by somebody who leads and has said who she is. Errors: `not-allowed`; `login-missing` before the join dialog. */
export async function addRemark(
  deps: Pick<WorkshopDeps, 'store' | 'now' | 'newId'>,
  { login, workshop }: Access,
  text: string,
): Promise<Result<LogEntry, Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  if (!login.participant) return fail({ code: 'login-missing' })
  const { name, function: task } = login.participant
  const event = { kind: 'remark' as const, text }
  const entry = { id: deps.newId(), at: deps.now(), by: { name, function: task }, event }
  await deps.store.addLogEntry(workshop.id, entry)
  return ok({ ...entry, changedAt: null })
}

/** Everybody who leads may change each remark. Errors: `not-allowed`; `not-found` – no such remark; all other lines stay as they are. */
export async function changeRemark(
  deps: Pick<WorkshopDeps, 'store' | 'now'>,
  { login, workshop }: Access,
  { id, text }: { id: string; text: string },
): Promise<Result<LogEntry, Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  const changed = await deps.store.changeRemark(workshop.id, id, { text, at: deps.now() })
  return changed ? ok(changed) : fail({ code: 'not-found' })
}
