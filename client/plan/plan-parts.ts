import type { Plan } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planPrerequisites, planWorkload } from '../../shared/plan/plan-work.ts'
import { planViewText as text } from '../text/plan.ts'
import type { PlanPart } from './plan-section.tsx'

export const planParts = {
  summary: { id: 'summary', title: planText.summary },
  compare: { id: 'compare', title: text.compare },
  picture: { id: 'picture', title: text.picture.title, short: text.short.picture },
  capacity: { id: 'capacity', title: text.capacity.title, short: text.short.capacity },
  prerequisites: { id: 'prerequisites', title: text.prerequisites.title },
  openPoints: { id: 'open', title: text.openPoints.title },
  decisions: { id: 'decisions', title: planText.decisions.title, short: text.short.decisions },
  votes: { id: 'votes', title: planText.votes },
  participants: { id: 'people', title: text.participants.title, short: text.short.participants },
  tables: { id: 'tables', title: text.tables.title },
  proof: { id: 'proof', title: text.proof.title },
} satisfies Record<string, PlanPart>
export type PlanPartName = keyof typeof planParts

/** The parts that this plan has something to say in, in their order. Plans of the first format know less. */
export function partsOf(plan: Plan, hasOthers: boolean): PlanPartName[] {
  const workload = planWorkload(plan)
  const isThere: Record<PlanPartName, boolean> = {
    summary: true,
    compare: hasOthers,
    picture: true,
    capacity: plan.columns.some(({ id }) => workload.ofColumn(id).personDays > 0),
    prerequisites: planPrerequisites(plan).length > 0,
    openPoints: true,
    decisions: plan.decisions.length > 0,
    votes: plan.votes.length > 0,
    participants: plan.participants.length > 0,
    tables: true,
    proof: true,
  }
  const names = Object.keys(planParts) as PlanPartName[] // the keys of the table above
  return names.filter((name) => isThere[name])
}
