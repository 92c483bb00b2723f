import { For, Show } from 'solid-js'
import type { Plan } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { VoteResultView } from '../vote/vote-result.tsx'
import { PlanData } from './plan-data.tsx'

/** What the Klärung decided and parked, in the order of time. */
export function PlanDecisions(props: { plan: Plan }) {
  const text = planText.decisions
  const laneName = (id: string) => {
    const lane = props.plan.lanes.find((known) => known.id === id)
    return lane ? planText.lane(lane) : id
  }
  return (
    <PlanData
      label={text.title}
      heads={[planText.heads.service, text.outcome, planText.heads.reason, text.decidedBy, text.at]}
      rows={props.plan.decisions}
      cells={(decision) => [
        decision.name,
        decision.kind === 'decision'
          ? laneName(decision.lane)
          : text.parked(decision.owner, planText.day(decision.dueDate)),
        decision.reason,
        decision.kind === 'decision' ? decision.decidedBy : '',
        planText.moment(decision.at),
      ]}
    />
  )
}

/** Each vote with its result. */
export function PlanVotes(props: { plan: Plan }) {
  return (
    <For each={props.plan.votes}>
      {({ at, definition, result }) => (
        <article class="plan-vote">
          <h4>{definition.title}</h4>
          <Show when={definition.question.kind === 'decision' && definition.question.question}>
            {(question) => <p>{question()}</p>}
          </Show>
          <p class="plan-muted">{planText.moment(at)}</p>
          <VoteResultView definition={{ ...definition, boardId: null }} result={result} />
        </article>
      )}
    </For>
  )
}
