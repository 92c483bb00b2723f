import { Show } from 'solid-js'
import type { Plan } from '../../shared/plan/plan.ts'
import { planViewText } from '../text/plan.ts'
import { CopyButton } from '../ui/copy-button.tsx'

/** The fingerprint of the plan, that of the one before, and how to check it. */
export function PlanProof(props: { plan: Plan; hash: string }) {
  const text = planViewText.proof
  return (
    <>
      <p>{text.what}</p>
      <dl class="plan-facts">
        <dt>{text.ofThis(props.plan.number)}</dt>
        <dd class="plan-hash">
          <code>{props.hash}</code>
          <CopyButton text={props.hash} what={planViewText.hashOf(props.plan.number)} />
        </dd>
        <Show when={props.plan.previous}>
          {(previous) => (
            <>
              <dt>{text.before(previous().number)}</dt>
              <dd class="plan-hash">
                <code>{previous().hash}</code>
              </dd>
            </>
          )}
        </Show>
      </dl>
      <p class="plan-muted">{text.how}</p>
    </>
  )
}
