import { createMemo, For, type JSX } from 'solid-js'
import type { Plan } from '../../shared/plan/plan.ts'
import { planSentences } from '../../shared/plan/plan-sentences.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import { planViewText } from '../text/plan.ts'
import { createPageFooter } from '../ui/page-footer.ts'
import { PlanCapacity } from './plan-capacity.tsx'
import { PlanHead } from './plan-head.tsx'
import { PlanDecisions, PlanVotes } from './plan-klaerung.tsx'
import { PlanOpenPoints } from './plan-open-points.tsx'
import './plan-page.css'
import { PlanParticipants } from './plan-participants.tsx'
import { type PlanPartName, partsOf, planParts } from './plan-parts.ts'
import { PlanPrerequisites } from './plan-prerequisites.tsx'
import './plan-print.css'
import { PlanProof } from './plan-proof.tsx'
import { PlanContents, PlanSection } from './plan-section.tsx'
import { PlanTables } from './plan-tables.tsx'
import { RoadmapPicture } from './roadmap-picture.tsx'

interface PlanPageProps {
  plan: Plan
  summary: PlanSummary
  /** What one may do with it, in the head. */
  actions: JSX.Element
  /** How it differs from another version; null: there is none. */
  compare: (() => JSX.Element) | null
}

/** One version as a document: who, when, what, what it takes, what is open, and the way to take it along. */
export function PlanPage(props: PlanPageProps) {
  const parts = createMemo(() => partsOf(props.plan, props.compare !== null))
  const footer = () =>
    planViewText.footer(
      props.plan.number,
      props.plan.municipality.name,
      planText.status(props.summary.resolution),
      props.summary.hash,
    )
  createPageFooter(footer, ['plan', 'plan-wide'])
  const bodies: Record<PlanPartName, () => JSX.Element> = {
    summary: () => (
      <ul class="plan-sentences">
        <For each={planSentences(props.plan)}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    ),
    compare: () => props.compare?.(),
    picture: () => <RoadmapPicture plan={props.plan} />,
    capacity: () => <PlanCapacity plan={props.plan} />,
    prerequisites: () => <PlanPrerequisites plan={props.plan} />,
    openPoints: () => <PlanOpenPoints plan={props.plan} />,
    decisions: () => <PlanDecisions plan={props.plan} />,
    votes: () => <PlanVotes plan={props.plan} />,
    participants: () => <PlanParticipants plan={props.plan} />,
    tables: () => <PlanTables plan={props.plan} />,
    proof: () => <PlanProof plan={props.plan} hash={props.summary.hash} />,
  }
  return (
    <article class="plan-page" aria-labelledby="plan-title">
      <PlanHead plan={props.plan} summary={props.summary} actions={props.actions} />
      <PlanContents
        parts={parts().map((name) => planParts[name])}
        isOnScreenOnly={(part) => part === planParts.compare}
      />
      <For each={parts()}>
        {(name) => (
          <PlanSection part={planParts[name]} isOnScreenOnly={name === 'compare'}>
            {bodies[name]()}
          </PlanSection>
        )}
      </For>
    </article>
  )
}
