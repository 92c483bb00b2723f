import type { AssignmentState } from '../../shared/domain/decisions.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planViewText } from '../text/plan.ts'
import { summarisePlan } from './plan-summary.ts'

const openStates: readonly AssignmentState[] = ['unsure', 'offered', 'returned', 'disputed']

/** The plan for leadership: what was decided, when it comes, what is still open. */
export function planSentences(plan: Plan): string[] {
  const facts = summarisePlan(plan)
  const text = planViewText.sentences
  const { online, peak, laneCount, busiest, counts } = facts
  const open = openStates.flatMap((state) => {
    const count = facts.open[state] ?? 0
    return count > 0 ? [text.openState(count, planText.states[state].word)] : []
  })
  return [
    text.counts(counts),
    laneCount > 1 && text.lanes(laneCount),
    busiest &&
      (laneCount === 1
        ? text.onlyLane(planText.lane(busiest.lane))
        : text.busiest(planText.lane(busiest.lane), busiest.count)),
    online && text.online(online.count, planText.column(online.first), planText.column(online.last)),
    peak && text.peak(planText.column(peak.column), peak.count),
    facts.early > 0 && text.early(facts.early),
    facts.statusQuo > 0 && text.statusQuo(facts.statusQuo),
    open.length > 0 && text.open(open),
    counts.undecided > 0 && text.undecided(counts.undecided),
  ].filter((sentence) => typeof sentence === 'string')
}
