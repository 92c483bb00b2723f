import type { BoardId } from '../../shared/domain/ids.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { NewPublication, Publication } from '../../shared/protocol/plan-api.ts'
import type { LogEvent } from '../../shared/run/log-entry.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import type { NewLogEntry } from '../store/run-store.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

type Deps = Pick<WorkshopDeps, 'store' | 'now' | 'newId'>

/**
 * Shows a plan of the board to everybody, by somebody who leads and has said who she is. Errors: `not-allowed` – also for the Beispiel, which
 * everybody may lead, and for a rehearsal, which nobody decided; `login-missing` before the join dialog; `not-found` – no such plan;
 * `address-taken`.
 */
export async function publishPlan(
  deps: Deps,
  access: Access,
  { boardId, request }: { boardId: BoardId; request: NewPublication },
): Promise<Result<Publication, Refusal>> {
  const { workshop } = access
  const author = authorOf(access)
  if (!author.ok) return author
  if (workshop.isExample || workshop.rehearsalOf !== null) return fail({ code: 'not-allowed' })
  const plan = (await deps.store.listPlans(boardId)).find(({ id }) => id === request.planId)
  if (!plan) return fail({ code: 'not-found' })
  const publishedAt = deps.now()
  const publication: Publication = {
    boardId,
    planId: plan.id,
    address: request.address ?? (await unlistedAddress(deps, boardId)),
    isListed: request.address !== null,
    licence: request.licence,
    publishedAt,
  }
  const { address } = publication
  const event: LogEvent = { kind: 'publication', boardId, published: { number: plan.number, address } }
  const entry: NewLogEntry = { id: deps.newId(), at: publishedAt, by: author.value, event }
  const outcome = await deps.store.publish(publication, entry)
  return outcome === 'published' ? ok(publication) : fail({ code: 'address-taken', path: 'address' })
}

/** From now on nothing of the board is for everybody. False: it was not before either. Errors: `not-allowed`; `login-missing`. */
export async function endPublication(deps: Deps, access: Access, boardId: BoardId): Promise<Result<boolean, Refusal>> {
  const author = authorOf(access)
  if (!author.ok) return author
  const endedAt = deps.now()
  const event: LogEvent = { kind: 'publication', boardId, published: null }
  return ok(
    await deps.store.endPublication(boardId, endedAt, { id: deps.newId(), at: endedAt, by: author.value, event }),
  )
}

function authorOf({ login }: Access): Result<NewLogEntry['by'], Refusal> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  if (!login.participant) return fail({ code: 'login-missing' })
  return ok({ name: login.participant.name, function: login.participant.function })
}

/** The one that the board has, so that a newer version has the same link; else two ids, 160 bits, that nobody guesses. */
async function unlistedAddress(deps: Deps, boardId: BoardId): Promise<string> {
  const present = await deps.store.loadPublication(boardId)
  return present && !present.isListed ? present.address : `${deps.newId()}${deps.newId()}`
}
