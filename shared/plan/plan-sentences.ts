import { openInColumn } from '../roadmap/prerequisite-sums.ts'
import { fullShare } from '../roadmap/workload.ts'
import { type OpenPointKind, openPointsOf } from './open-points.ts'
import type { Plan } from './plan.ts'
import { summarisePlan } from './plan-summary.ts'
import { planText } from './plan-text.ts'
import { planPrerequisites, planWorkload } from './plan-work.ts'
import { sentenceText as text } from './sentence-text.ts'

/** The plan for leadership: what was decided, when it comes, what it takes, what is still open. */
export function planSentences(plan: Plan): string[] {
  const { online, peak, laneCount, busiest, counts, early, statusQuo } = summarisePlan(plan)
  const people = plan.participants.reduce((sum, { count }) => sum + count, 0)
  const lanes = new Set(plan.participants.flatMap(({ lane }) => (lane === null ? [] : [lane])))
  return [
    text.counts(counts),
    laneCount > 1 && text.lanes(laneCount),
    busiest &&
      (laneCount === 1
        ? text.onlyLane(planText.lane(busiest.lane))
        : text.busiest(planText.lane(busiest.lane), busiest.count)),
    online && text.online(online.count, planText.column(online.first), planText.column(online.last)),
    peak && text.peak(planText.column(peak.column), peak.count),
    early > 0 && text.early(early),
    statusQuo > 0 && text.statusQuo(statusQuo),
    overloadSentence(plan),
    prerequisiteSentences(plan)[0], // the next quarter's; the others follow in their own part
    decisionSentence(plan),
    openSentence(plan),
    counts.undecided > 0 && text.undecided(counts.undecided),
    people > 0 && text.people(people, lanes.size),
  ].filter((sentence) => typeof sentence === 'string')
}

/** `Das 2. Quartal 2027 braucht noch 4 Vergaben und 1 Schulung.` */
export function prerequisiteSentences(plan: Plan): string[] {
  const sums = planPrerequisites(plan)
  return plan.columns.flatMap((column) => {
    const open = [...openInColumn(sums, column.id)]
    return open.length === 0
      ? []
      : [
          text.needs(
            planText.column(column),
            open.map(([kind, count]) => text.prerequisite(kind, count)),
          ),
        ]
  })
}

const namedPlaces = 3 // the others are in the table

/** Where more is planned than there is capacity, the worst first. */
function overloadSentence(plan: Plan): string | null {
  const workload = planWorkload(plan)
  const places = plan.lanes.flatMap((lane) =>
    plan.columns.flatMap((column) => {
      const { share, personDays, capacity } = workload.of(lane.id, column.id)
      return share === null || capacity === null || share <= fullShare
        ? []
        : [{ lane, column, share, personDays, capacity }]
    }),
  )
  if (places.length === 0) return null
  const named = places
    .sort((a, b) => b.share - a.share) // stable: equal ones stay in the plan's order
    .slice(0, namedPlaces)
    .map(({ lane, column, personDays, capacity }) =>
      text.place(planText.lane(lane), planText.column(column), personDays, capacity),
    )
  const rest = places.length - named.length
  return text.overloaded(rest > 0 ? [...named, text.morePlaces(rest)] : named)
}

/** What the Klärung came to: its last word on each service. */
function decisionSentence(plan: Plan): string | null {
  const last = new Map(plan.decisions.map(({ card, kind }) => [card, kind]))
  const decided = [...last.values()].filter((kind) => kind === 'decision').length
  return last.size === 0 ? null : text.decided(decided, last.size - decided)
}

/** What a service waits for when it has no date belongs to the roadmap, not to the Klärung. */
const toBeSettled: readonly OpenPointKind[] = ['unsure', 'offered', 'returned', 'disputed', 'parked', 'no-lane']

function openSentence(plan: Plan): string | null {
  const points = openPointsOf(plan)
  const open = toBeSettled.flatMap((kind) => {
    const count = points.filter((point) => point.kind === kind).length
    return count > 0 ? [text.openState(count, planText.openKinds[kind])] : []
  })
  return open.length === 0 ? null : text.open(open)
}
