import type { Parking } from '../../shared/domain/card-facts.ts'
import type { Assignment, Schedule } from '../../shared/domain/decisions.ts'
import type { CardId, ColumnId, LaneId, ListHash, ParticipantId } from '../../shared/domain/ids.ts'
import { type PublicService, publicServiceSchema } from '../../shared/domain/public-service.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { type Lane, laneSchema } from '../../shared/domain/workshop.ts'
import type { PlanFacts, PlanSource } from '../../shared/plan/freeze-plan.ts'

export const noFacts: PlanFacts = {
  effort: new Map(),
  availability: new Map(),
  dependency: new Map(),
  prerequisite: new Map(),
  project: new Map(),
  solution: new Map(),
  capacity: new Map(),
}

export const aLane = (id: string, number: string | null, name: string): Lane => laneSchema.parse({ id, number, name })

/** A service whose id is its key, or `x-…` for none. */
export function aService(fields: Partial<Record<keyof PublicService, unknown>> = {}): PublicService {
  const leikaKey = fields.leikaKey === undefined ? '99050048262000' : fields.leikaKey
  return publicServiceSchema.parse({
    id: leikaKey ?? 'x-1',
    leikaKey,
    name: 'Hund anmelden',
    topicArea: 'Engagement & Hobby',
    bundles: [],
    lifeSituation: null,
    types: [],
    singleDigitalGateway: [],
    legalBasis: null,
    synonyms: [],
    usualDepartment: null,
    ...fields,
  })
}

export const someone = 'p-1' as ParticipantId

export function anAssignment(lane: string | null, fields: Partial<Assignment> = {}): Assignment {
  return { lane: lane as LaneId | null, state: 'confirmed', by: someone, ...fields }
}

export function aSchedule(column: string | null, rank = 'a0', fields: Partial<Schedule> = {}): Schedule {
  return { column: column as ColumnId | null, rank, stance: 'wave', ...fields }
}

/** Two Ämter, two quarters from 2027 on, and the decisions given by card id. */
export function aPlanSource(
  fields: Partial<Omit<PlanSource, 'list' | 'snapshot'>> & {
    services?: readonly PublicService[]
    assignments?: Record<string, Assignment>
    schedules?: Record<string, Schedule>
    parkings?: Record<string, Parking>
  } = {},
): PlanSource {
  const { services, assignments, schedules, parkings, ...rest } = fields
  return {
    workshop: {
      title: 'Auftakt im Kreis Beispiel',
      date: '2026-11-24',
      listHash: 'a'.repeat(64) as ListHash,
      lanes: [aLane('ordnung', '32', 'Ordnungsamt'), aLane('jugend', '51', 'Jugendamt')],
      columns: roadmapColumnsFrom({ year: 2027, quarter: 1 }, 2),
    },
    board: { municipality: { name: 'Musterstadt', ags: '05117000' } },
    list: { title: 'Starterliste', services: [...(services ?? [aService()])] },
    snapshot: {
      assignments: new Map(Object.entries(assignments ?? {}) as [CardId, Assignment][]),
      schedules: new Map(Object.entries(schedules ?? {}) as [CardId, Schedule][]),
      parkings: new Map(Object.entries(parkings ?? {}) as [CardId, Parking][]),
    },
    facts: noFacts,
    participants: [],
    decisions: [],
    votes: [],
    previous: null,
    number: 1,
    frozenAt: Date.UTC(2026, 10, 24, 11, 55),
    frozenBy: { function: 'OZG-Ansprechperson' },
    note: '',
    ...rest,
  }
}
