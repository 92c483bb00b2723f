import type { BoardEntries, BoardSnapshot } from '../board/read-board.ts'
import type { Assignment, Schedule } from '../domain/decisions.ts'
import type { ColumnId, LaneId } from '../domain/ids.ts'
import type { PublicService } from '../domain/public-service.ts'
import type { ServiceList } from '../domain/service-list.ts'
import type { Board, Workshop } from '../domain/workshop.ts'
import type { Plan, PlanAssignment, PlanCounts, PlanRow, PlanSchedule } from './plan.ts'
import { knownCapacities, parkingIn, rowFacts } from './row-facts.ts'

export interface PlanSource {
  workshop: Pick<Workshop, 'title' | 'date' | 'listHash' | 'lanes' | 'columns'>
  board: Pick<Board, 'municipality'>
  list: Pick<ServiceList, 'title' | 'services'>
  snapshot: Pick<BoardSnapshot, 'assignments' | 'schedules' | 'parkings'>
  /** What is known about the cards besides who and when. */
  facts: PlanFacts
  /** Of this board; decisions in the order of time. */
  participants: Plan['participants']
  decisions: Plan['decisions']
  votes: Plan['votes']
  previous: Plan['previous']
  number: number
  frozenAt: number // epoch ms
  frozenBy: Plan['frozenBy']
  note: string
}

/** The other registers of the board that a plan tells of. */
export type PlanFacts = Pick<
  BoardEntries,
  'effort' | 'availability' | 'dependency' | 'prerequisite' | 'project' | 'solution' | 'capacity'
>

/**
 * The plan that a board amounts to now. Equal sources give equal plans, in whatever order edits and entries came.
 * A lane or column that the workshop does not have counts as none, a suggestion as no decision; entries for services
 * that the list does not have are left out.
 */
export function buildPlan(source: PlanSource): Plan {
  const { workshop, board, list, snapshot } = source
  const rows = decidedRows(source)
  return {
    format: 2,
    workshop: { title: workshop.title, date: workshop.date },
    municipality: board.municipality,
    number: source.number,
    frozenAt: source.frozenAt,
    frozenBy: source.frozenBy,
    previous: source.previous,
    participants: source.participants,
    capacities: knownCapacities(workshop.lanes, workshop.columns, source.facts.capacity),
    decisions: source.decisions,
    votes: source.votes,
    note: source.note,
    list: { hash: workshop.listHash, title: list.title },
    lanes: workshop.lanes,
    columns: workshop.columns,
    counts: countDecisions(workshop, list.services, snapshot),
    rows,
  }
}

/** What a freeze would hold; the same count as in the plan itself. */
export function countDecisions(
  workshop: Pick<Workshop, 'lanes' | 'columns'>,
  services: Iterable<PublicService>,
  snapshot: Pick<BoardSnapshot, 'assignments' | 'schedules'>,
): PlanCounts {
  const lanes = new Set(workshop.lanes.map((lane) => lane.id))
  const columns = new Set(workshop.columns.map((column) => column.id))
  const counts: PlanCounts = { services: 0, assigned: 0, scheduled: 0, undecided: 0 }
  for (const { id } of services) {
    const assigned = assignmentIn(lanes, snapshot.assignments.get(id)) !== null
    const scheduled = scheduleIn(columns, snapshot.schedules.get(id)) !== null
    counts.services++
    if (assigned) counts.assigned++
    if (scheduled) counts.scheduled++
    if (!assigned && !scheduled) counts.undecided++
  }
  return counts
}

function decidedRows({ workshop, list, snapshot, facts, decisions }: PlanSource): PlanRow[] {
  const laneOrder = new Map(workshop.lanes.map((lane, index) => [lane.id, index]))
  const columnOrder = new Map(workshop.columns.map((column, index) => [column.id, index]))
  const ranked: { row: PlanRow; lane: number; column: number; rank: string }[] = []
  const known = new Set(list.services.map(({ id }) => id))
  const lastWords = new Map(decisions.map((decision) => [decision.card, decision])) // the last one of a card stays
  for (const service of list.services) {
    const entry = snapshot.schedules.get(service.id)
    const assignment = assignmentIn(laneOrder, snapshot.assignments.get(service.id))
    const schedule = scheduleIn(columnOrder, entry)
    const parking = parkingIn(snapshot.parkings.get(service.id), lastWords.get(service.id), assignment)
    if (!assignment && !schedule && !parking) continue
    ranked.push({
      row: {
        id: service.id,
        leikaKey: service.leikaKey,
        name: service.name,
        topicArea: service.topicArea,
        bundles: service.bundles.map((bundle) => bundle.name),
        assignment,
        schedule,
        parking,
        ...rowFacts(facts, service, (card) => known.has(card)),
      },
      // Without a lane or a column: behind all others.
      lane: (assignment && laneOrder.get(assignment.lane)) ?? laneOrder.size,
      column: (schedule && columnOrder.get(schedule.column)) ?? columnOrder.size,
      rank: schedule && entry ? entry.rank : '',
    })
  }
  ranked.sort(
    (a, b) => a.lane - b.lane || a.column - b.column || byCodeUnits(a.rank, b.rank) || byCodeUnits(a.row.id, b.row.id),
  )
  return ranked.map(({ row }) => row)
}

type Known<Id> = { has(id: Id): boolean }

function assignmentIn(lanes: Known<LaneId>, entry: Assignment | undefined): PlanAssignment | null {
  if (!entry || entry.lane === null || entry.state === 'suggested' || !lanes.has(entry.lane)) return null
  return {
    lane: entry.lane,
    state: entry.state,
    ...(entry.target !== undefined && lanes.has(entry.target) && { target: entry.target }),
    ...(entry.reason !== undefined && { reason: entry.reason }),
  }
}

function scheduleIn(columns: Known<ColumnId>, entry: Schedule | undefined): PlanSchedule | null {
  if (!entry || entry.column === null || !columns.has(entry.column)) return null
  return {
    column: entry.column,
    stance: entry.stance,
    ...(entry.reason !== undefined && { reason: entry.reason }),
    ...(entry.reviewAt !== undefined && { reviewAt: entry.reviewAt }),
  }
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
