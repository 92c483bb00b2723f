import type { BoardId, PlanId } from '../../shared/domain/ids.ts'
import type { NewResolution } from '../../shared/domain/resolution.ts'
import type { Result } from '../../shared/kit/result.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { ApiErrorCode, PlanSummary } from '../../shared/protocol/api.ts'

export interface PlanFailure {
  code: ApiErrorCode | 'offline'
}

/** What the plan page asks the server; the app's typed calls fit it. */
export interface PlanApi {
  getPlans(boardId: BoardId): Promise<Result<PlanSummary[], PlanFailure>>
  getPlan(planId: PlanId): Promise<Result<Plan, PlanFailure>>
  resolvePlan(planId: PlanId, change: NewResolution): Promise<Result<PlanSummary, PlanFailure>>
  freezePlan(boardId: BoardId, note: string): Promise<Result<PlanSummary, PlanFailure>>
}
