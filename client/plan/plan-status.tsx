import type { Resolution } from '../../shared/domain/resolution.ts'
import { planText } from '../../shared/plan/plan-text.ts'

/** Whether a body adopted the plan: a mark and words. */
export function PlanStatus(props: { resolution: Resolution | null }) {
  return (
    <span class="plan-status" classList={{ 'is-adopted': props.resolution !== null }}>
      <span aria-hidden="true">{props.resolution === null ? '○' : '✓'}</span> {planText.status(props.resolution)}
    </span>
  )
}
