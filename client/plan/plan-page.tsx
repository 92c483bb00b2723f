import { createMemo, For, Show } from 'solid-js'
import type { PlanId } from '../../shared/domain/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { planSentences } from '../../shared/plan/plan-sentences.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planViewText } from '../text/plan.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { PlanDownloads } from './plan-downloads.tsx'
import './plan-page.css'
import './plan-print.css'
import { PlanTables } from './plan-tables.tsx'
import { RoadmapPicture } from './roadmap-picture.tsx'

interface PlanPageProps {
  id: PlanId
  plan: Plan
  hash: string
}

/** One version as a document: who, when, what, and the way to take it along. */
export function PlanPage(props: PlanPageProps) {
  return (
    <article class="plan-page" aria-labelledby="plan-title">
      <PlanHead {...props} />
      <section aria-labelledby="plan-summary-title">
        <h3 id="plan-summary-title">{planViewText.summary}</h3>
        <ul class="plan-sentences">
          <For each={planSentences(props.plan)}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </section>
      <RoadmapPicture plan={props.plan} />
      <PlanTables plan={props.plan} />
    </article>
  )
}

function PlanHead(props: PlanPageProps) {
  const { facts } = planViewText
  const frozen = createMemo(() =>
    planViewText.by(planText.moment(props.plan.frozenAt), planText.frozenBy(props.plan.frozenBy)),
  )
  return (
    <header class="plan-head">
      <h2 id="plan-title">{planViewText.heading(props.plan.number, props.plan.municipality.name)}</h2>
      <p>{planViewText.workshop(props.plan.workshop.title, planText.day(props.plan.workshop.date))}</p>
      <dl class="plan-facts">
        <dt>{facts.frozen}</dt>
        <dd>{frozen()}</dd>
        <dt>{facts.hash}</dt>
        <dd class="plan-hash">
          <code>{props.hash}</code>
          <CopyButton text={props.hash} what={planViewText.hashOf(props.plan.number)} />
        </dd>
        <dt>{facts.list}</dt>
        <dd>{props.plan.list.title}</dd>
        <Show when={props.plan.note}>
          <dt>{facts.note}</dt>
          <dd class="plan-note">{props.plan.note}</dd>
        </Show>
      </dl>
      <PlanDownloads id={props.id} plan={props.plan} />
    </header>
  )
}
