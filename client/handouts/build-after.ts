import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { type OpenPoint, openPointsOf } from '../../shared/plan/open-points.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { planWorkload } from '../../shared/plan/plan-work.ts'
import type { Load } from '../../shared/roadmap/workload.ts'

export interface AfterRow {
  row: PlanRow
  /** Which Amt handed it over. */
  from: Lane | undefined
  isTakenOver: boolean
}

/** Services of one column; null: not on the roadmap yet. */
export interface AfterGroup {
  column: RoadmapColumn | null
  rows: readonly AfterRow[]
  /** Null where nothing is worked at: the status quo, or no column. */
  load: Load | null
}

/** A service that the Amt gave away, or that was suggested to it, and that lies elsewhere now. */
export interface AwayRow {
  row: PlanRow
  lane: Lane | undefined
  how: 'given' | 'suggested'
}

/** `isAnswerDue`: another Amt offers it to this one. */
export interface AfterPoint extends OpenPoint {
  isAnswerDue: boolean
  target: Lane | undefined
}

/** What an Amt takes home. */
export interface AfterSheet {
  lane: Lane
  groups: readonly AfterGroup[]
  away: readonly AwayRow[]
  open: readonly AfterPoint[]
  all: number
  scheduled: number
  confirmed: number
  takenOver: number
  /** Services that still lack something. */
  lacking: number
  /** The first day on which something at the status quo is looked at again. */
  reviewAt: string | null
}

/** What a plan does not tell: how a service came to its Amt. */
export interface CardHistory {
  /** Where it lies on the board now, and whose offer was accepted there. */
  originOf(card: CardId): { lane: LaneId | null; from?: LaneId | undefined } | undefined
  suggestedLane(card: CardId): LaneId | null
}

/** One sheet for each Amt of a plan. A service that has moved on since the plan was frozen tells nothing of where it came from. */
export function buildAfterSheets(plan: Plan, history: CardHistory): AfterSheet[] {
  const laneOf = (id: LaneId | undefined) => plan.lanes.find((lane) => lane.id === id)
  const workload = planWorkload(plan)
  const points = openPointsOf(plan).filter(({ kind }) => kind !== 'no-column') // they stand in a group of their own
  const fromOf = ({ id, assignment }: PlanRow) => {
    const origin = history.originOf(id)
    return origin && origin.lane === assignment?.lane ? origin.from : undefined
  }
  const lying = plan.rows.filter(({ parking }) => parking === null)

  return plan.lanes.map((lane): AfterSheet => {
    const own = lying.filter(({ assignment }) => assignment?.lane === lane.id)
    const rows = own.map((row): AfterRow => {
      const from = fromOf(row)
      return { row, from: laneOf(from), isTakenOver: from !== undefined && from !== lane.id }
    })
    const groups = [...plan.columns, null].flatMap((column): AfterGroup[] => {
      const there = rows.filter(({ row }) => (row.schedule?.column ?? null) === (column?.id ?? null))
      if (there.length === 0) return []
      return [{ column, rows: there, load: column?.kind === 'quarter' ? workload.of(lane.id, column.id) : null }]
    })
    const away = lying.flatMap((row): AwayRow[] => {
      if (!row.assignment || row.assignment.lane === lane.id) return []
      const isGiven = fromOf(row) === lane.id
      if (!isGiven && history.suggestedLane(row.id) !== lane.id) return []
      return [{ row, lane: laneOf(row.assignment.lane), how: isGiven ? 'given' : 'suggested' }]
    })
    return {
      lane,
      groups,
      away,
      open: points.flatMap((point): AfterPoint[] => {
        const { assignment } = point.row
        const isAnswerDue = point.kind === 'offered' && assignment?.target === lane.id
        if (assignment?.lane !== lane.id && !isAnswerDue) return []
        return [{ ...point, isAnswerDue, target: laneOf(assignment?.target) }]
      }),
      all: own.length,
      scheduled: own.filter(({ schedule }) => schedule !== null).length,
      confirmed: own.filter(({ assignment }) => assignment?.state === 'confirmed' || assignment?.state === 'settled')
        .length,
      takenOver: rows.filter(({ isTakenOver }) => isTakenOver).length,
      lacking: own.filter(({ prerequisites }) => prerequisites.some(({ isDone }) => !isDone)).length,
      reviewAt: own.flatMap(({ schedule }) => schedule?.reviewAt ?? []).sort()[0] ?? null,
    }
  })
}
