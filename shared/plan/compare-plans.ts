import type { CardId, ColumnId, LaneId } from '../domain/ids.ts'
import type { RoadmapColumn } from '../domain/roadmap-column.ts'
import type { Lane } from '../domain/workshop.ts'
import { canonicalJson } from '../kit/canonical-json.ts'
import type { Plan, PlanRow } from './plan.ts'

/** What a plan says about a service. Together they are the whole row, so that no difference goes unseen. */
const facts = {
  lane: (row) => row.assignment?.lane,
  column: (row) => row.schedule?.column,
  state: (row) => ({ state: row.assignment?.state, target: row.assignment?.target }),
  laneReason: (row) => row.assignment?.reason,
  stance: (row) => row.schedule?.stance,
  reviewAt: (row) => row.schedule?.reviewAt,
  columnReason: (row) => row.schedule?.reason,
  parking: (row) => row.parking,
  effort: (row) => row.effort,
  prerequisites: (row) => sorted(row.prerequisites),
  solution: (row) => row.solution,
  after: (row) => sorted(row.after),
  availableFrom: (row) => row.availableFrom,
  milestones: (row) => sorted(row.milestones),
  service: ({ name, leikaKey, topicArea, bundles }) => ({ name, leikaKey, topicArea, bundles }),
} satisfies Record<string, (row: PlanRow) => unknown>

export type RowFact = keyof typeof facts
/** In the order in which they are told. */
export const rowFacts = Object.keys(facts) as readonly RowFact[]

/** Plans of format 1 hold none of these. */
const planned: readonly RowFact[] = [
  'parking',
  'effort',
  'prerequisites',
  'solution',
  'after',
  'availableFrom',
  'milestones',
]

/** A service that the two plans tell differently about. One of `before` and `after` may be null: not in that plan. */
export interface RowChange {
  id: CardId
  /** As the newer plan calls it, if it does. */
  row: PlanRow
  before: PlanRow | null
  after: PlanRow | null
  /** What differs where both have it; what another fact says anyway is left out. */
  facts: readonly RowFact[]
}

export interface PartChanges<T> {
  added: readonly T[]
  removed: readonly T[]
  /** The same part, told differently. */
  changed: readonly { before: T; after: T }[]
}

/** Person-days; null: nobody had said. */
export interface CapacityChange {
  lane: LaneId
  column: ColumnId
  before: number | null
  after: number | null
}

export interface PlanComparison {
  older: Plan
  newer: Plan
  /** In the order of the newer plan; then what it has no more, in the order of the older. */
  rows: readonly RowChange[]
  lanes: PartChanges<Lane>
  columns: PartChanges<RoadmapColumn>
  capacities: readonly CapacityChange[]
  isOtherList: boolean
  isOtherCount: boolean
  /** One of the two is of the first format and knew nothing of effort, prerequisites and what else is planned: that is not compared. */
  lacksFacts: boolean
}

/**
 * What became different from one version of a board's plan to another. Services, Ämter and columns are the same when
 * their ids are; the order of rows is not compared.
 */
export function comparePlans(older: Plan, newer: Plan): PlanComparison {
  const lacksFacts = isFirstFormat(older) || isFirstFormat(newer)
  return {
    older,
    newer,
    rows: compareRows(older, newer, lacksFacts ? planned : []),
    lanes: compareParts(older.lanes, newer.lanes),
    columns: compareParts(older.columns, newer.columns),
    capacities: lacksFacts ? [] : compareCapacities(older, newer),
    isOtherList: older.list.hash !== newer.list.hash,
    isOtherCount: differs(older.counts, newer.counts),
    lacksFacts,
  }
}

/** Nothing is told differently, whatever else the two versions are called. */
export function isSame(comparison: PlanComparison): boolean {
  const { rows, lanes, columns, capacities, isOtherList, isOtherCount } = comparison
  const isSamePart = (part: PartChanges<unknown>) => part.added.length + part.removed.length + part.changed.length === 0
  return (
    rows.length === 0 &&
    isSamePart(lanes) &&
    isSamePart(columns) &&
    capacities.length === 0 &&
    !isOtherList &&
    !isOtherCount
  )
}

function compareRows(older: Plan, newer: Plan, ignored: readonly RowFact[]): RowChange[] {
  const before = new Map(older.rows.map((row) => [row.id, row]))
  const kept = new Set(newer.rows.map((row) => row.id))
  return [
    ...newer.rows.flatMap((row) => compareRow(before.get(row.id) ?? null, row, ignored)),
    ...older.rows.filter((row) => !kept.has(row.id)).flatMap((row) => compareRow(row, null, ignored)),
  ]
}

function compareRow(before: PlanRow | null, after: PlanRow | null, ignored: readonly RowFact[]): RowChange[] {
  const row = after ?? before
  if (row === null) return []
  if (before === null || after === null) return [{ id: row.id, row, before, after, facts: [] }]
  const different = rowFacts.filter(
    (fact) => !ignored.includes(fact) && differs(facts[fact](before), facts[fact](after)),
  )
  if (different.length === 0) return []
  const isSaid = (fact: RowFact) => saidBy(fact, before, after).some((other) => different.includes(other))
  return [{ id: row.id, row, before, after, facts: different.filter((fact) => !isSaid(fact)) }]
}

/** The facts that, when they differ, say this one, too. */
function saidBy(fact: RowFact, before: PlanRow, after: PlanRow): readonly RowFact[] {
  switch (fact) {
    case 'state': // a state comes and goes with the Amt
      return before.assignment === null || after.assignment === null ? ['lane'] : []
    case 'laneReason': // stands beside them
      return ['lane', 'state']
    case 'stance': // "vorerst Status quo" is a column, too
      return before.schedule === null || after.schedule === null || isOnlyStatusQuo(before, after) ? ['column'] : []
    case 'reviewAt':
      return before.schedule === null || after.schedule === null ? ['column'] : []
    case 'columnReason':
      return ['column', 'stance', 'reviewAt']
    default:
      return []
  }
}

function isOnlyStatusQuo(before: PlanRow, after: PlanRow): boolean {
  const stances = [before.schedule?.stance, after.schedule?.stance]
  return stances.includes('status-quo') && stances.includes('wave')
}

function compareParts<T extends { id: string }>(before: readonly T[], after: readonly T[]): PartChanges<T> {
  const old = new Map(before.map((part) => [part.id, part]))
  const kept = new Set(after.map((part) => part.id))
  return {
    added: after.filter((part) => !old.has(part.id)),
    removed: before.filter((part) => !kept.has(part.id)),
    changed: after.flatMap((part) => {
      const was = old.get(part.id)
      return was && differs(was, part) ? [{ before: was, after: part }] : []
    }),
  }
}

function compareCapacities(older: Plan, newer: Plan): CapacityChange[] {
  const cells = new Map<string, CapacityChange>()
  const cellOf = ({ lane, column }: Plan['capacities'][number]) => {
    const key = `${lane} ${column}`
    const cell = cells.get(key) ?? { lane, column, before: null, after: null }
    cells.set(key, cell)
    return cell
  }
  for (const capacity of newer.capacities) cellOf(capacity).after = capacity.personDays
  for (const capacity of older.capacities) cellOf(capacity).before = capacity.personDays
  return [...cells.values()].filter(({ before, after }) => before !== after)
}

/** Format 1 had no effort; since then every service has at least the usual one of its kind. */
const isFirstFormat = ({ rows }: Plan) =>
  rows.length > 0 && rows.every(({ effort }) => effort.isPreset && effort.personDays === 0)

const differs = (before: unknown, after: unknown) => canonicalJson(before ?? null) !== canonicalJson(after ?? null)

/** Of a set it does not matter in which order it is told. */
const sorted = (values: readonly unknown[]) => values.map((value) => canonicalJson(value)).sort()
