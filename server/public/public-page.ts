import { html } from 'hono/html'
import type { Plan } from '../../shared/plan/plan.ts'
import { planSentences } from '../../shared/plan/plan-sentences.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { type PublicFacts, withoutNames } from '../../shared/plan/public-plan.ts'
import { decisionSection, openSection, voteSection } from './open-sections.ts'
import { type Markup, type PublicSite, pageFrame } from './page-frame.ts'
import { columnSection, laneSection } from './plan-tables.ts'
import { publicText } from './public-text.ts'
import { roadmapSection } from './roadmap-svg.ts'

/** A plan that somebody published. */
export interface PublishedPlan extends PublicFacts {
  plan: Plan
  address: string
  isListed: boolean
  publishedAt: number
}

interface Section {
  id: string
  title: string
  body: Markup
}

/** A plan as a page for everybody: without names and without scripts, to read, to print and to cite. */
export function publicPage(published: PublishedPlan, site: PublicSite): Promise<string> {
  const plan = withoutNames(published.plan)
  const { sections } = publicText
  const all: Section[] = [
    { id: 'kuerze', title: sections.summary, body: sentenceList(plan) },
    { id: 'fahrplan', title: sections.picture, body: roadmapSection(plan) },
    { id: 'aemter', title: sections.lanes, body: laneSection(plan) },
    { id: 'quartale', title: sections.columns, body: columnSection(plan) },
    { id: 'offen', title: sections.open, body: openSection(plan) },
    ...(plan.decisions.length > 0
      ? [{ id: 'entscheidungen', title: sections.decisions, body: decisionSection(plan) }]
      : []),
    ...(plan.votes.length > 0 ? [{ id: 'abstimmungen', title: sections.votes, body: voteSection(plan.votes) }] : []),
    { id: 'angaben', title: sections.about, body: aboutSection(plan, published) },
  ]
  const { municipality, number } = plan
  const body = html`<header class="head">${headOf(plan, published)}</header>
<nav aria-labelledby="inhaltsliste"><h2 id="inhaltsliste">${publicText.contents}</h2><ul>${all.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main id="inhalt">${all.map(({ id, title, body: content }) => html`<section class="part" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`)}</main>`
  const footer = html`<p>${publicText.publishedAt(planText.moment(published.publishedAt))} ${publicText.privacy}</p>`
  return pageFrame(
    {
      title: publicText.title(number, municipality.name),
      description: publicText.description(municipality.name, dayOf(plan)),
      isListed: published.isListed,
    },
    site,
    { body, footer },
  )
}

function headOf({ municipality, number, workshop, frozenAt }: Plan, { resolution }: PublicFacts): Markup {
  const { facts } = publicText
  return html`<h1>${publicText.heading(municipality.name)}</h1>
<p class="lead">${publicText.lead(number, workshop.title, planText.day(workshop.date))}</p>
<p class="status ${resolution ? 'adopted' : 'draft'}"><strong>${resolution ? publicText.adopted : publicText.draft}</strong>
<span>${resolution ? publicText.adoptedBy(resolution.body, planText.day(resolution.decidedOn)) : publicText.draftHint}</span>
<span>${facts.frozenAt}: ${planText.moment(frozenAt)}</span></p>`
}

function sentenceList(plan: Plan): Markup {
  return html`<ul class="sentences">${planSentences(plan).map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}

function aboutSection(plan: Plan, { address, hash, resolution, licence }: PublishedPlan): Markup {
  const { facts } = publicText
  const terms = licence && publicText.licences[licence]
  const entries: [string, unknown][] = [
    [facts.version, planText.version(plan.number)],
    [facts.frozenAt, planText.moment(plan.frozenAt)],
    [
      facts.state,
      resolution
        ? `${publicText.adopted}: ${publicText.adoptedBy(resolution.body, planText.day(resolution.decidedOn))}`
        : publicText.draft,
    ],
    [facts.workshop, `${plan.workshop.title}, ${planText.day(plan.workshop.date)}`],
    [facts.list, plan.list.title],
    [facts.hash, html`<code>${hash}</code> <span class="small">${facts.hashHint}</span>`],
    [facts.names, publicText.names],
    [
      facts.files,
      html`<a href="/oeffentlich/${address}.csv" download="">${publicText.csv}</a><br /><a href="/oeffentlich/${address}.json" download="">${publicText.json}</a>`,
    ],
    [
      facts.licence,
      terms
        ? html`<a href="${terms.url}" rel="license noreferrer">${terms.name}</a> <span class="small">${publicText.cite(plan.municipality.name, plan.number, dayOf(plan))}</span>`
        : publicText.noLicence,
    ],
  ]
  return html`<dl>${entries.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
}

const dayFormat = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' })
const dayOf = ({ frozenAt }: Plan) => dayFormat.format(frozenAt)
