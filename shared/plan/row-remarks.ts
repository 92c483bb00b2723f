import type { CardId } from '../domain/ids.ts'
import { factText } from './fact-text.ts'
import type { Plan, PlanRow } from './plan.ts'
import { planText, reasonsOf } from './plan-text.ts'

const words = {
  after: (names: string) => `erst nach ${names}`,
  availableFrom: (day: string) => `verfügbar ab ${day}`,
  needs: (names: string) => `braucht ${names}`,
}

/** Everything that a plan knows of a service beside Amt, date and effort, in one line; empty: nothing. */
export function rowRemarks(row: PlanRow, plan: Plan, nameOf: (card: CardId) => string): string {
  const fact = (name: Parameters<typeof factText>[0]) => factText(name, { row, other: row, plan, nameOf })
  const { schedule, availableFrom, after, prerequisites } = row
  return [
    reasonsOf(row),
    fact('parking'),
    schedule?.reviewAt && `${planText.heads.reviewAt} ${planText.day(schedule.reviewAt)}`,
    availableFrom !== null && words.availableFrom(planText.day(availableFrom)),
    after.length > 0 && words.after(fact('after')),
    prerequisites.length > 0 && words.needs(fact('prerequisites')),
    fact('solution'),
    fact('milestones'),
  ]
    .filter(Boolean)
    .join(' · ')
}
