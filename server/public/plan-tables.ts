import { html } from 'hono/html'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { tablesByColumn, tablesByLane } from '../../shared/plan/plan-table.ts'
import { planText, reasonsOf } from '../../shared/plan/plan-text.ts'
import type { Markup } from './page-frame.ts'
import { publicText } from './public-text.ts'

const { heads, none } = publicText

interface Group {
  id: string
  title: string
  rows: readonly PlanRow[]
}

/** What each Amt is responsible for, and when it goes online. */
export function laneSection(plan: Plan): Markup {
  const columns = new Map(plan.columns.map((column) => [column.id, planText.column(column)]))
  const groups = tablesByLane(plan).map(({ lane, rows }) => ({
    id: `amt-${lane?.id ?? 'ohne'}`,
    title: planText.lane(lane),
    rows,
  }))
  const when = ({ schedule }: PlanRow) =>
    schedule
      ? html`${columns.get(schedule.column) ?? none}${schedule.stance === 'early' ? html` <span class="small">${publicText.early}</span>` : ''}`
      : none
  return html`${jumpList(groups)}
${groups.map((group) =>
  groupTable(
    group,
    [heads.service, heads.when, heads.state],
    (row) => html`<td>${when(row)}</td><td>${stateOf(row)}</td>`,
  ),
)}`
}

/** What goes online in each quarter, and who is responsible. */
export function columnSection(plan: Plan): Markup {
  const lanes = new Map(plan.lanes.map((lane) => [lane.id, planText.lane(lane)]))
  const groups = tablesByColumn(plan)
    .filter(({ column }) => column !== null) // they stand with their Amt
    .map(({ column, rows }) => ({ id: `quartal-${column?.id}`, title: planText.column(column), rows }))
  if (groups.length === 0) return html`<p>${publicText.picture.empty}</p>`
  return html`${jumpList(groups)}
${groups.map((group) =>
  groupTable(
    { ...group, isShort: true },
    [heads.service, heads.lane],
    ({ assignment }) => html`<td>${assignment ? (lanes.get(assignment.lane) ?? none) : planText.lane(null)}</td>`,
  ),
)}`
}

function jumpList(groups: readonly Group[]): Markup {
  return html`<ul class="jump">${groups.map(({ id, title, rows }) => html`<li><a href="#${id}">${title}</a> <span class="small">${rows.length}</span></li>`)}</ul>`
}

function groupTable(
  { id, title, rows, isShort = false }: Group & { isShort?: boolean },
  columns: readonly string[],
  facts: (row: PlanRow) => Markup,
): Markup {
  return html`<section class="group" id="${id}" aria-labelledby="${id}-titel"><h3 id="${id}-titel">${title} <span class="small">${publicText.count(rows.length)}</span></h3>
<table class="services"><caption class="hidden">${publicText.caption(title, rows.length)}</caption>
<thead><tr>${columns.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${row.name}${isShort ? '' : remarks(row)}</th>${facts(row)}</tr>`)}</tbody></table></section>`
}

function remarks(row: PlanRow): Markup[] {
  const [reason, review] = [reasonsOf(row), row.schedule?.reviewAt]
  return [
    row.leikaKey === null ? '' : publicText.key(row.leikaKey),
    reason === '' ? '' : publicText.reason(reason),
    review === undefined ? '' : publicText.review(planText.day(review)),
  ].flatMap((remark) => (remark === '' ? [] : [html` <span class="small">${remark}</span>`]))
}

function stateOf({ assignment, parking }: PlanRow): string {
  if (parking) return planText.openKinds.parked
  if (!assignment) return none
  const { mark, word } = planText.states[assignment.state]
  return `${mark} ${word}`
}
