import type { PlanSummary } from '../../shared/protocol/api.ts'
import type { BoardSession } from '../sync/board-session.ts'

/** Shows a plan to everybody, or takes it back. */
export function PublishPanel(_: { session: BoardSession; plan: PlanSummary }) {
  return null
}
