import { html } from 'hono/html'
import { openPointsOf } from '../../shared/plan/open-points.ts'
import type { Plan, PlanVote } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import type { Markup } from './page-frame.ts'
import { publicText } from './public-text.ts'

const { heads, none, sections } = publicText

/** What is still to be settled; never by whom. */
export function openSection(plan: Plan): Markup {
  const points = openPointsOf(plan)
  const open = points.filter(({ kind }) => kind !== 'no-column')
  const undated = points.length - open.length
  return html`${
    open.length === 0
      ? html`<p>${publicText.nothingOpen}</p>`
      : html`<table class="services"><caption class="hidden">${sections.open}</caption>
<thead><tr>${[heads.service, heads.point, heads.due].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${open.map(
          ({ kind, row, dueDate, reason }) => html`<tr><th scope="row">${row.name}${because(reason)}</th>
<td>${planText.openKinds[kind]}</td><td>${dueDate === null ? none : planText.day(dueDate)}</td></tr>`,
        )}</tbody></table>`
  }${undated === 0 ? '' : html`<p>${publicText.noColumn(undated)}</p>`}`
}

/** What the Klärung came to, in the order of time. */
export function decisionSection(plan: Plan): Markup {
  const lanes = new Map(plan.lanes.map((lane) => [lane.id, planText.lane(lane)]))
  return html`<table class="services"><caption class="hidden">${sections.decisions}</caption>
<thead><tr>${[heads.service, heads.decision].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${plan.decisions.map(
    (decision) => html`<tr><th scope="row">${decision.name}${because(decision.reason)}</th>
<td>${
      decision.kind === 'decision'
        ? publicText.decided(lanes.get(decision.lane) ?? none)
        : publicText.parked(planText.day(decision.dueDate))
    }</td></tr>`,
  )}</tbody></table>`
}

export function voteSection(votes: readonly PlanVote[]): Markup {
  return html`${votes.map(
    ({ definition, result }) => html`<section class="group"><h3>${definition.title}</h3>
${resultOf({ definition, result })}
<p class="small">${[publicText.voices(result.voices), ...(definition.laneWeights.length > 0 ? [publicText.weighted] : [])].join(' · ')}</p></section>`,
  )}`
}

function resultOf({ definition: { question }, result }: Pick<PlanVote, 'definition' | 'result'>): Markup {
  if (result.kind === 'decision') {
    return html`${question.kind === 'decision' ? html`<p>${question.question}</p>` : ''}<p class="strong">${publicText.choice(result.yes, result.no, result.abstain)}</p>`
  }
  const options = question.kind === 'decision' ? [] : question.options
  const label = (id: string) => options.find((option) => option.id === id)?.label ?? id
  const rows =
    result.kind === 'priority'
      ? result.rows.map(({ option, points }) => ({ option, value: publicText.points(points) }))
      : result.rows.map(({ option, score }) => ({ option, value: publicText.score(score) }))
  return html`<ol>${rows.map(({ option, value }) => html`<li>${label(option)} <span class="small">${value}</span></li>`)}</ol>`
}

const because = (reason: string) =>
  reason === '' ? '' : html` <span class="small">${publicText.reason(reason)}</span>`
