import type { CardId } from '../domain/ids.ts'
import { csvText } from '../kit/csv-text.ts'
import { type PlanComparison, type RowChange, type RowFact, rowFacts } from './compare-plans.ts'
import { columnOf, factText, laneOf } from './fact-text.ts'
import type { Plan, PlanRow } from './plan.ts'
import { planText, reasonsOf } from './plan-text.ts'

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
  const { older, newer } = comparison
  const [oldName, newName] = [namesIn(older, newer), namesIn(newer, older)]
  return comparison.rows.flatMap((change): CompareLine[] => {
    const { id, row, before, after, facts } = change
    const head = { id, service: row.name, leikaKey: row.leikaKey ?? '' }
    if (before === null || after === null) {
      const kind = before === null ? 'added' : 'removed'
      return [{ ...head, kind, ...comingOrGoing(comparison, change), reason: after ? reasonsOf(after) : '' }]
    }
    return facts.map((fact) => ({
      ...head,
      kind: fact,
      before: orNothing(factText(fact, { row: before, other: after, plan: older, nameOf: oldName })),
      after: orNothing(factText(fact, { row: after, other: before, plan: newer, nameOf: newName })),
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

/** A service that one plan refers to and does not hold is called as the other plan calls it. */
function namesIn(plan: Plan, other: Plan): (card: CardId) => string {
  const names = new Map([...other.rows, ...plan.rows].map(({ id, name }) => [id, name]))
  return (card) => names.get(card) ?? card
}

function comingOrGoing({ older, newer }: PlanComparison, { before, after }: RowChange) {
  const { nothing } = compareTableText
  const place = (row: PlanRow | null, plan: Plan) =>
    row === null ? nothing : `${laneOf(row, plan)}, ${columnOf(row, plan)}`
  return { before: place(before, older), after: place(after, newer) }
}

const orNothing = (text: string) => (text === '' ? compareTableText.nothing : text)
