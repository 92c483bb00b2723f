import {
  capacityKey,
  type Parking,
  prerequisiteKey,
  prerequisiteKindSchema,
  projectKey,
  projectStepSchema,
  type Solution,
} from '../domain/card-facts.ts'
import type { CardId, ColumnId, LaneId } from '../domain/ids.ts'
import type { PublicService } from '../domain/public-service.ts'
import { availabilityOf } from '../roadmap/availability.ts'
import { effortOf } from '../roadmap/effort-preset.ts'
import type { PlanFacts } from './freeze-plan.ts'
import type { Plan, PlanAssignment, PlanRow } from './plan.ts'

type RowFacts = Pick<PlanRow, 'effort' | 'availableFrom' | 'after' | 'prerequisites' | 'solution' | 'milestones'>

/** What is known about a card besides who and when. `isKnown`: whether the list has a card. */
export function rowFacts(facts: PlanFacts, service: PublicService, isKnown: (card: CardId) => boolean): RowFacts {
  const { id } = service
  const solution = facts.solution.get(id)
  const after = facts.dependency.get(id)?.after ?? []
  return {
    effort: effortOf(facts.effort.get(id), solution),
    availableFrom: availabilityOf(facts.availability.get(id), service.availableFrom).from,
    after: [...new Set(after)].filter(isKnown),
    prerequisites: prerequisiteKindSchema.options.flatMap((kind) => {
      const value = facts.prerequisite.get(prerequisiteKey(id, kind))
      return value?.needed ? [{ kind, isDone: value.done, note: value.note }] : []
    }),
    solution: solution ? saidOf(solution) : null,
    milestones: projectStepSchema.options.flatMap((step) => {
      const value = facts.project.get(projectKey(id, step))
      const isSaid = value && (value.state !== 'open' || value.milestoneAt !== null || value.note !== '')
      return isSaid ? [{ step, ...value }] : []
    }),
  }
}

/** Null: all of it was taken back. The Steckbrief's own words stand in the solution already. */
function saidOf({ profile: _, ...solution }: Solution): PlanRow['solution'] {
  return Object.values(solution).some((value) => value !== null && value !== '') ? solution : null
}

/**
 * Whether a card is put aside: on the board, or by the Klärung's last word on it, which holds until an Amt is settled. The log is in the
 * order of time.
 */
export function parkingIn(
  parking: Parking | undefined,
  lastWord: Plan['decisions'][number] | undefined,
  assignment: PlanAssignment | null,
): PlanRow['parking'] {
  if (parking?.isParked) return { reason: parking.reason, owner: parking.owner, dueDate: parking.dueDate }
  if (lastWord?.kind !== 'parked' || assignment?.state === 'settled' || assignment?.state === 'confirmed') return null
  return { reason: lastWord.reason, owner: lastWord.owner, dueDate: lastWord.dueDate }
}

/** Capacities that somebody has said, in the order of Ämter and columns. */
export function knownCapacities(
  lanes: readonly { id: LaneId }[],
  columns: readonly { id: ColumnId }[],
  capacity: PlanFacts['capacity'],
): Plan['capacities'] {
  return lanes.flatMap(({ id: lane }) =>
    columns.flatMap(({ id: column }) => {
      const personDays = capacity.get(capacityKey(lane, column))?.personDays ?? null
      return personDays === null ? [] : [{ lane, column, personDays }]
    }),
  )
}
