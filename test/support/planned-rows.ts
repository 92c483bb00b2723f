import type { CardId, ColumnId, LaneId, ListHash } from '../../shared/domain/ids.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import type { Plan, PlanAssignment, PlanRow, PlanSchedule } from '../../shared/plan/plan.ts'
import { aLane } from './plan-source.ts'

export const inLane = (lane: string, more: Partial<PlanAssignment> = {}): PlanAssignment => ({
  lane: lane as LaneId,
  state: 'confirmed',
  ...more,
})

export const inColumn = (column: string, more: Partial<PlanSchedule> = {}): PlanSchedule => ({
  column: column as ColumnId,
  stance: column === 'status-quo' ? 'status-quo' : 'wave',
  ...more,
})

/** A row named after its id, of the Ordnungsamt, without a date. */
export function aPlanRow(id: string, more: Partial<PlanRow> = {}): PlanRow {
  return {
    id: id as CardId,
    leikaKey: null,
    name: `Leistung ${id}`,
    topicArea: null,
    bundles: [],
    assignment: inLane('ordnung'),
    schedule: null,
    parking: null,
    effort: { personDays: 8, isPreset: true },
    availableFrom: null,
    after: [],
    prerequisites: [],
    solution: null,
    milestones: [],
    ...more,
  }
}

/** Three Ämter, four quarters from the second of 2027 on and the status quo; counts are those of the rows. */
export function aPlanOf(rows: readonly PlanRow[], more: Partial<Plan> = {}): Plan {
  return {
    format: 2,
    workshop: { title: 'Auftakt im Kreis Beispiel', date: '2026-11-24' },
    municipality: { name: 'Musterstadt', ags: '05117000' },
    number: 1,
    frozenAt: Date.UTC(2026, 10, 24, 11, 55),
    frozenBy: { function: 'OZG-Ansprechperson' },
    previous: null,
    participants: [],
    capacities: [],
    decisions: [],
    votes: [],
    note: '',
    list: { hash: 'a'.repeat(64) as ListHash, title: 'Starterliste' },
    lanes: [aLane('ordnung', '32', 'Ordnungsamt'), aLane('jugend', '51', 'Jugendamt'), aLane('it', null, 'IT')],
    columns: roadmapColumnsFrom({ year: 2027, quarter: 2 }, 4),
    counts: {
      services: rows.length,
      assigned: rows.filter((row) => row.assignment).length,
      scheduled: rows.filter((row) => row.schedule).length,
      undecided: 0,
    },
    rows: [...rows],
    ...more,
  }
}
