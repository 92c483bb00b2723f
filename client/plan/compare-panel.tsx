import type { PlanSummary } from '../../shared/protocol/api.ts'
import type { PlanApi } from './plan-api.ts'

interface ComparePanelProps {
  api: PlanApi
  /** The version that the page shows. */
  current: PlanSummary
  /** All versions of the board, latest first. */
  plans: readonly PlanSummary[]
}

/** What became different between two versions. */
export function ComparePanel(_props: ComparePanelProps) {
  return null
}
