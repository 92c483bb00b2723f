import { type Accessor, createMemo } from 'solid-js'
import { capacityKey } from '../../shared/domain/card-facts.ts'
import { effortOf } from '../../shared/roadmap/effort-preset.ts'
import { type PlannedCard, type Workload, workloadOf } from '../../shared/roadmap/workload.ts'
import type { BoardSession } from '../sync/board-session.ts'

/** What each Amt takes on in each quarter, as the board says now. Needs an owner; one pass over the planned cards for each change. */
export function createWorkload(session: Pick<BoardSession, 'facts' | 'workshop' | 'services'>): Accessor<Workload> {
  const planned = createMemo((): PlannedCard[] => {
    const { facts, workshop, services } = session
    const lanes = new Set(workshop().lanes.map(({ id }) => id))
    const quarters = new Set(workshop().columns.flatMap((column) => (column.kind === 'quarter' ? [column.id] : [])))
    const assignments = facts.entries('assignment')
    const efforts = facts.entries('effort')
    const solutions = facts.entries('solution')
    const cards: PlannedCard[] = []
    for (const [card, { column }] of facts.entries('schedule')) {
      const lane = assignments.get(card)?.lane ?? null
      if (column === null || lane === null || !quarters.has(column) || !lanes.has(lane) || !services.has(card)) continue
      cards.push({ card, lane, column, personDays: effortOf(efforts.get(card), solutions.get(card)).personDays })
    }
    return cards
  })
  return createMemo(() => {
    const capacities = session.facts.entries('capacity')
    return workloadOf(planned(), (lane, column) => capacities.get(capacityKey(lane, column))?.personDays ?? null)
  })
}
