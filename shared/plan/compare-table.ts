import type { CardId } from '../domain/ids.ts'
import { csvText } from '../kit/csv-text.ts'
import type { PlanComparison, RowChange, RowFact } from './compare-plans.ts'
import { rowFacts } from './compare-plans.ts'
import type { Plan, PlanRow } from './plan.ts'
import { planText, reasonsOf } from './plan-text.ts'
import { plannedText } from './planned-text.ts'
import { sentenceText } from './sentence-text.ts'

/** What a line of the table tells of: a service that came or went, or one fact of it. */
export type LineKind = 'added' | 'removed' | RowFact
export const lineKinds: readonly LineKind[] = ['added', 'removed', ...rowFacts]

export const compareTableText = {
  kinds: {
    added: 'neu im Plan',
    removed: 'nicht mehr im Plan',
    lane: 'Amt',
    column: 'Fahrplan',
    state: 'Zustand',
    laneReason: 'Begründung (Amt)',
    stance: 'Vorgehen',
    reviewAt: 'Wiedervorlage',
    columnReason: 'Begründung (Fahrplan)',
    parking: 'geparkt',
    effort: 'Aufwand',
    prerequisites: 'Voraussetzungen',
    solution: 'Lösung',
    after: 'erst nach',
    availableFrom: 'verfügbar ab',
    milestones: 'Projektphasen',
    service: 'Angaben der Liste',
  } satisfies Record<LineKind, string>,
  heads: {
    service: planText.heads.service,
    leikaKey: planText.heads.leikaKey,
    what: 'Was',
    before: (older: Plan) => `Vorher (${planText.version(older.number)})`,
    after: (newer: Plan) => `Nachher (${planText.version(newer.number)})`,
    reason: 'Grund',
  },
  nothing: '–',
  unknown: 'unbekannt',
  preset: 'üblicher Wert',
  done: 'erledigt',
  noDate: 'ohne Termin',
  until: (day: string) => `bis ${day}`,
}

/** One difference of one service. */
export interface CompareLine {
  id: CardId
  service: string
  leikaKey: string
  kind: LineKind
  before: string
  after: string
  reason: string
}

/** Every difference of every service, in the order of the comparison. */
export function compareLines(comparison: PlanComparison): CompareLine[] {
  return comparison.rows.flatMap((change) => {
    const { id, row, before, after, facts } = change
    const head = { id, service: row.name, leikaKey: row.leikaKey ?? '' }
    if (before === null || after === null) {
      const kind = before === null ? 'added' : 'removed'
      return [{ ...head, kind, ...comingOrGoing(comparison, change), reason: after ? reasonsOf(after) : '' }]
    }
    return facts.map((fact) => ({
      ...head,
      kind: fact,
      before: factText(fact, before, after, comparison.older, comparison),
      after: factText(fact, after, before, comparison.newer, comparison),
      reason: reasonOf(fact, after),
    }))
  })
}

/** The lines as a file for a German Excel. */
export function compareCsv(comparison: PlanComparison): string {
  const { heads, kinds } = compareTableText
  return csvText([
    [
      heads.service,
      heads.leikaKey,
      heads.what,
      heads.before(comparison.older),
      heads.after(comparison.newer),
      heads.reason,
    ],
    ...compareLines(comparison).map(({ service, leikaKey, kind, before, after, reason }) => [
      service,
      leikaKey,
      kinds[kind],
      before,
      after,
      reason,
    ]),
  ])
}

/** Why the newer plan says so, where somebody wrote it down. */
export function reasonOf(fact: RowFact, after: PlanRow): string {
  switch (fact) {
    case 'lane':
    case 'state':
      return after.assignment?.reason ?? ''
    case 'column':
      return after.schedule?.reason ?? after.parking?.reason ?? ''
    case 'stance':
    case 'reviewAt':
      return after.schedule?.reason ?? ''
    case 'parking':
      return after.parking?.reason ?? ''
    default:
      return ''
  }
}

function comingOrGoing({ older, newer }: PlanComparison, { before, after }: RowChange) {
  const place = (row: PlanRow | null, plan: Plan) =>
    row === null ? compareTableText.nothing : `${laneOf(row, plan)}, ${columnOf(row, plan)}`
  return { before: place(before, older), after: place(after, newer) }
}

const laneOf = ({ assignment }: PlanRow, { lanes }: Plan) =>
  planText.lane(lanes.find(({ id }) => id === assignment?.lane) ?? null)
const columnOf = ({ schedule }: PlanRow, { columns }: Plan) =>
  planText.column(columns.find(({ id }) => id === schedule?.column) ?? null)

/** A fact as its plan tells it; `other` is what the other plan says, for facts of several parts. */
function factText(fact: RowFact, row: PlanRow, other: PlanRow, plan: Plan, comparison: PlanComparison): string {
  return orNothing(valueText(fact, row, other, plan, comparison))
}

function valueText(fact: RowFact, row: PlanRow, other: PlanRow, plan: Plan, comparison: PlanComparison): string {
  switch (fact) {
    case 'lane':
      return laneOf(row, plan)
    case 'column':
      return columnOf(row, plan)
    case 'state':
      return stateText(row, plan)
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
      return `${sentenceText.days(row.effort.personDays)}${row.effort.isPreset ? ` (${compareTableText.preset})` : ''}`
    case 'prerequisites':
      return prerequisitesText(row)
    case 'solution':
      return solutionText(row)
    case 'after':
      return row.after.map((card) => nameOf(card, comparison)).join(', ')
    case 'availableFrom':
      return row.availableFrom === null ? compareTableText.unknown : planText.day(row.availableFrom)
    case 'milestones':
      return milestonesText(row)
    case 'service':
      return serviceText(row, other)
  }
}
