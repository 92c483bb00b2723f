import type { CardId } from '../domain/ids.ts'
import type { RowFact } from './compare-plans.ts'
import type { Plan, PlanRow } from './plan.ts'
import { planText } from './plan-text.ts'
import { plannedText } from './planned-text.ts'
import { sentenceText } from './sentence-text.ts'

interface Told {
  row: PlanRow
  /** The same service in the other plan: of what comes from the list only the parts that differ are told. */
  other: PlanRow
  plan: Plan
  nameOf: (card: CardId) => string
}

const words = {
  unknown: 'unbekannt',
  preset: 'üblicher Wert',
  done: 'erledigt',
  offeredTo: (lane: string) => `an ${lane}`,
  until: (day: string) => `bis ${day}`,
  provider: (name: string) => `Anbieter: ${name}`,
  development: (party: string) => `Entwicklung: ${party}`,
  operation: (party: string) => `Betrieb: ${party}`,
  bundles: (names: string) => `OZG-Leistung: ${names}`,
  noKey: 'ohne LeiKa-Schlüssel',
  noTopic: 'ohne Themenfeld',
}

/** One fact of a service in the words of its plan; empty: there is none. */
export function factText(fact: RowFact, { row, other, plan, nameOf }: Told): string {
  switch (fact) {
    case 'lane':
      return laneOf(row, plan)
    case 'column':
      return columnOf(row, plan)
    case 'state':
      return stateOf(row, plan)
    case 'laneReason':
      return row.assignment?.reason ?? ''
    case 'stance':
      return row.schedule ? planText.stances[row.schedule.stance] : ''
    case 'reviewAt':
      return row.schedule?.reviewAt ? planText.day(row.schedule.reviewAt) : ''
    case 'columnReason':
      return row.schedule?.reason ?? ''
    case 'parking':
      return parkingText(row)
    case 'effort':
      return joined([sentenceText.days(row.effort.personDays), row.effort.isPreset && `(${words.preset})`], ' ')
    case 'prerequisites':
      return prerequisitesText(row)
    case 'solution':
      return solutionText(row)
    case 'after':
      return row.after.map((card) => nameOf(card)).join(', ')
    case 'availableFrom':
      return row.availableFrom === null ? words.unknown : planText.day(row.availableFrom)
    case 'milestones':
      return milestonesText(row)
    case 'service':
      return serviceText(row, other)
  }
}

export const laneOf = ({ assignment }: PlanRow, { lanes }: Plan) =>
  planText.lane(lanes.find(({ id }) => id === assignment?.lane) ?? null)
export const columnOf = ({ schedule }: PlanRow, { columns }: Plan) =>
  planText.column(columns.find(({ id }) => id === schedule?.column) ?? null)

/** `angeboten an 51 Jugendamt` */
export function stateOf({ assignment }: PlanRow, { lanes }: Plan): string {
  if (!assignment) return ''
  const target = lanes.find(({ id }) => id === assignment.target)
  return joined([planText.states[assignment.state].word, target && words.offeredTo(planText.lane(target))], ' ')
}

function parkingText({ parking }: PlanRow): string {
  if (!parking) return ''
  const until = parking.dueDate === null ? '' : words.until(planText.day(parking.dueDate))
  return joined([planText.openKinds.parked, parking.owner, until, parking.reason])
}

function prerequisitesText({ prerequisites }: PlanRow): string {
  return prerequisites
    .map(({ kind, isDone, note }) => {
      const more = joined([isDone && words.done, note], '; ')
      return more === '' ? plannedText.prerequisites[kind] : `${plannedText.prerequisites[kind]} (${more})`
    })
    .join(', ')
}

function solutionText({ solution }: PlanRow): string {
  if (!solution) return ''
  const { name, provider, model, development, operation, maturity } = solution
  return joined([
    name,
    provider && words.provider(provider),
    model && plannedText.models[model],
    development && words.development(plannedText.parties[development]),
    operation && words.operation(plannedText.parties[operation]),
    maturity && plannedText.maturity(maturity),
  ])
}

function milestonesText({ milestones }: PlanRow): string {
  return milestones
    .map(({ step, state, milestoneAt, note }) => {
      const day = milestoneAt === null ? '' : planText.day(milestoneAt)
      return `${plannedText.steps[step]}: ${joined([plannedText.stepStates[state], day, note])}`
    })
    .join('; ')
}

function serviceText(row: PlanRow, other: PlanRow): string {
  const bundles = ({ bundles }: PlanRow) => bundles.join(', ')
  return joined([
    row.name !== other.name && row.name,
    row.leikaKey !== other.leikaKey && (row.leikaKey ?? words.noKey),
    row.topicArea !== other.topicArea && (row.topicArea ?? words.noTopic),
    bundles(row) !== bundles(other) && words.bundles(bundles(row)),
  ])
}

/** Only the parts that say something. */
function joined(parts: readonly (string | false | null | undefined)[], by = ', '): string {
  return parts.filter(Boolean).join(by)
}
