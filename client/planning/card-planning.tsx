import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { planningText } from '../text/planning.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { AvailabilityFields } from './availability-fields.tsx'
import './card-planning.css'
import { refusalOf } from './create-fact-writer.ts'
import { createPartHeads } from './create-part-heads.ts'
import { DependencyFields } from './dependency-fields.tsx'
import { EffortField } from './effort-field.tsx'
import { PlacementFields } from './placement-fields.tsx'
import { PrerequisiteTable } from './prerequisite-table.tsx'
import { ProjectSteps } from './project-steps.tsx'
import { SolutionFields } from './solution-fields.tsx'
import { TeamFields } from './team-fields.tsx'

export interface CardFactProps {
  session: BoardSession
  card: CardId
  /** Why the card's facts cannot be changed now; undefined: they can. */
  refusal: string | undefined
}

/** Everything that follows a card on its way online, in the drawer of its details. */
export function CardPlanning(props: { session: BoardSession; card: CardId }) {
  const refusal = () => refusalOf(props.session, { register: 'effort', key: props.card, value: { personDays: null } })
  const parked = () => {
    const parking = props.session.facts.value('parking', props.card)
    return parking?.isParked ? parking : undefined
  }
  const heads = createPartHeads(props)
  const facts = (): CardFactProps => ({ session: props.session, card: props.card, refusal: refusal() })
  return (
    <section class="card-planning" aria-label={planningText.title}>
      <h3>{planningText.title}</h3>
      <Show when={parked()}>
        {(parking) => <p class="card-planning__warning">{planningText.parked(parking().reason)}</p>}
      </Show>
      <Show when={refusal()}>{(reason) => <p class="card-planning__note">{planningText.readOnly(reason())}</p>}</Show>
      <PlacementFields {...facts()} />
      <Part summary={planningText.part(planningText.availability, heads().availability)}>
        <AvailabilityFields {...facts()} />
      </Part>
      <Part summary={planningText.part(planningText.dependencies, heads().dependencies)}>
        <DependencyFields {...facts()} />
      </Part>
      <Part summary={planningText.part(planningText.prerequisites, heads().prerequisites)}>
        <PrerequisiteTable {...facts()} />
      </Part>
      <Part summary={planningText.part(planningText.effort, heads().effort)}>
        <EffortField {...facts()} />
      </Part>
      <Part summary={planningText.part(planningText.solution, heads().solution)}>
        <SolutionFields {...facts()} />
      </Part>
      <Part summary={planningText.part(planningText.team, heads().team)}>
        <TeamFields {...facts()} />
      </Part>
      <Part summary={planningText.part(planningText.project, heads().project)}>
        <ProjectSteps {...facts()} />
      </Part>
    </section>
  )
}

function Part(props: { summary: string; children: JSX.Element }) {
  return <Disclosure summary={props.summary}>{props.children}</Disclosure>
}
