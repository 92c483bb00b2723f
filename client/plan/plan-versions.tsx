import { For, Show } from 'solid-js'
import { planText } from '../../shared/plan/plan-text.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import { planViewText } from '../text/plan.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { PlanStatus } from './plan-status.tsx'

/** The frozen versions, latest first, each with what is needed to cite it. */
export function PlanVersions(props: {
  plans: readonly PlanSummary[]
  current: PlanSummary['id'] | undefined
  /** The one that everybody may read. */
  published: PlanSummary['id'] | undefined
  pathOf: (plan: PlanSummary['id']) => string
}) {
  return (
    <nav class="plan-versions" aria-label={planViewText.versions}>
      <ol reversed>
        <For each={props.plans}>
          {(plan) => (
            <li classList={{ 'is-current': plan.id === props.current }}>
              <a href={props.pathOf(plan.id)} aria-current={plan.id === props.current ? 'page' : undefined}>
                {planText.version(plan.number)}
              </a>
              <p class="plan-version-status">
                <PlanStatus resolution={plan.resolution} />
                <Show when={plan.id === props.published}>
                  {' '}
                  <span class="plan-status">{planViewText.isPublic}</span>
                </Show>
              </p>
              <p class="plan-muted">{planViewText.by(planText.moment(plan.frozenAt), plan.frozenBy)}</p>
              <p class="plan-muted">{planViewText.counts(plan.assignedCount, plan.scheduledCount)}</p>
              {plan.note === '' ? null : <p class="plan-version-note">{plan.note}</p>}
              <p class="plan-version-hash">
                <code title={plan.hash}>{planViewText.hashShort(plan.hash)}</code>
                <CopyButton text={plan.hash} what={planViewText.hashOf(plan.number)} />
              </p>
            </li>
          )}
        </For>
      </ol>
    </nav>
  )
}
