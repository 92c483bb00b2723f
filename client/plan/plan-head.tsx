import { createMemo, type JSX, Show } from 'solid-js'
import type { Plan } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import { planViewText } from '../text/plan.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { PlanDownloads } from './plan-downloads.tsx'
import { PlanStatus } from './plan-status.tsx'

/** What is needed to cite the plan, and the ways to go on with it. */
export function PlanHead(props: { plan: Plan; summary: PlanSummary; actions: JSX.Element }) {
  const { facts } = planViewText
  const frozen = createMemo(() =>
    planViewText.by(planText.moment(props.plan.frozenAt), planText.frozenBy(props.plan.frozenBy)),
  )
  return (
    <header class="plan-head">
      <h2 id="plan-title">{planViewText.heading(props.plan.number, props.plan.municipality.name)}</h2>
      <p>{planViewText.workshop(props.plan.workshop.title, planText.day(props.plan.workshop.date))}</p>
      <dl class="plan-facts">
        <dt>{facts.status}</dt>
        <dd class="plan-decided">
          <PlanStatus resolution={props.summary.resolution} />
          <Show when={props.summary.resolution?.note}>{(note) => <span class="plan-note">{note()}</span>}</Show>
        </dd>
        <dt>{facts.frozen}</dt>
        <dd>{frozen()}</dd>
        <dt>{facts.hash}</dt>
        <dd class="plan-hash">
          <code>{props.summary.hash}</code>
          <CopyButton text={props.summary.hash} what={planViewText.hashOf(props.plan.number)} />
        </dd>
        <dt>{facts.list}</dt>
        <dd>{props.plan.list.title}</dd>
        <Show when={props.plan.note}>
          <dt>{facts.note}</dt>
          <dd class="plan-note">{props.plan.note}</dd>
        </Show>
      </dl>
      {props.actions}
      <PlanDownloads id={props.summary.id} plan={props.plan} />
    </header>
  )
}
