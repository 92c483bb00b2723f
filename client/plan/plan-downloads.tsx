import { For } from 'solid-js'
import type { PlanId } from '../../shared/domain/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { planViewText } from '../text/plan.ts'
import { Button } from '../ui/button.tsx'

/** The ways to take a plan along. */
export function PlanDownloads(props: { id: PlanId; plan: Plan }) {
  const { downloads } = planViewText
  const fileOf = (format: 'xlsx' | 'csv' | 'json') => `/api/plans/${props.id}/plan.${format}`
  return (
    <div class="plan-downloads">
      <h3>{downloads.title}</h3>
      <For each={['xlsx', 'csv', 'json'] as const}>
        {(format) => (
          <a class="kern-btn kern-btn--secondary kern-btn--compact" href={fileOf(format)} download="" rel="external">
            <span class="kern-label">{downloads[format]}</span>
          </a>
        )}
      </For>
      <Button size="small" variant="tertiary" onClick={() => window.print()}>
        {downloads.print}
      </Button>
      <p class="plan-muted">{downloads.hint}</p>
    </div>
  )
}
