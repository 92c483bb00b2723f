import { type BoardId, planIdSchema } from '../../shared/domain/ids.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { buildPlan, type PlanSource } from '../../shared/plan/freeze-plan.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import { planHash } from '../plans/plan-hash.ts'
import type { NewLogEntry } from '../store/run-store.ts'
import type { StoredPlan } from '../store/workshop-store.ts'
import { decisionsOf, participantsOf, votesOf } from './plan-sources.ts'
import { loadServiceList } from './service-lists.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

/** The same content frozen again within this time is a second click, not a second plan. */
const secondClickMs = 10_000

/**
 * Freezes what is durable on the board now as the next plan, by somebody who leads and has said who she is.
 * Errors: `not-allowed`; `login-missing` before the join dialog.
 */
export async function freezePlan(
  deps: Pick<WorkshopDeps, 'store' | 'now' | 'newId' | 'readEntries'>,
  { login, workshop }: Access,
  request: { boardId: BoardId; note: string },
): Promise<Result<{ summary: PlanSummary; isNew: boolean }, Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  if (!login.participant) return fail({ code: 'login-missing' })
  const { boardId, note } = request
  const board = workshop.boards.find((candidate) => candidate.id === boardId)
  if (!board) return fail({ code: 'not-found' })
  const list = await loadServiceList(deps, workshop.listHash)
  if (!list) throw new Error(`Workshop ${workshop.id} has no list ${workshop.listHash}`)
  const frozenBy = { name: login.participant.name, function: login.participant.function }
  const [entries, people, log] = await Promise.all([
    deps.readEntries(boardId),
    deps.store.listPeople(workshop.id),
    deps.store.listLog(workshop.id),
  ])
  const source = {
    workshop,
    board,
    list,
    snapshot: { assignments: entries.assignment, schedules: entries.schedule, parkings: entries.parking },
    facts: entries,
    participants: participantsOf(people, boardId, workshop.lanes),
    decisions: decisionsOf(log, boardId, list.services),
    votes: votesOf(log, boardId),
    frozenBy: { function: frozenBy.function },
    note,
  }

  let isNew = true
  const makeNext = (latest: PlanSummary | null, beforeLatest: PlanSummary | null) => {
    const frozenAt = deps.now()
    const isRecent = latest !== null && latest.frozenAt + secondClickMs > frozenAt
    if (isRecent && isSamePlan(latest, { ...source, previous: nameOf(beforeLatest) })) {
      isNew = false
      return null
    }
    return makePlan(
      {
        ...source,
        previous: nameOf(latest),
        number: (latest?.number ?? 0) + 1,
        frozenAt,
      },
      { id: deps.newId(), boardId, frozenBy },
    )
  }
  const entryOf = ({ number, hash, frozenAt }: PlanSummary): NewLogEntry => {
    return { id: deps.newId(), at: frozenAt, by: frozenBy, event: { kind: 'plan', boardId, number, hash, note } }
  }
  const summary = await deps.store.addPlan(boardId, makeNext, entryOf)
  return ok({ summary, isNew })
}

function isSamePlan(
  { number, frozenAt, hash }: PlanSummary,
  content: Omit<PlanSource, 'number' | 'frozenAt'>,
): boolean {
  return planHash(buildPlan({ ...content, number, frozenAt })) === hash
}

const nameOf = (plan: PlanSummary | null): PlanSource['previous'] => plan && { number: plan.number, hash: plan.hash }

function makePlan(
  source: PlanSource,
  names: { id: string; boardId: BoardId; frozenBy: { name: string; function: string } },
): StoredPlan {
  const plan = buildPlan(source)
  const { name, function: task } = names.frozenBy
  return {
    summary: {
      id: planIdSchema.parse(names.id),
      boardId: names.boardId,
      number: plan.number,
      hash: planHash(plan),
      frozenAt: plan.frozenAt,
      frozenBy: task === '' ? name : `${name}, ${task}`,
      note: plan.note,
      assignedCount: plan.counts.assigned,
      scheduledCount: plan.counts.scheduled,
      resolution: null,
    },
    json: canonicalJson(plan),
  }
}
