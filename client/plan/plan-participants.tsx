import { createMemo } from 'solid-js'
import type { Plan } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planViewText } from '../text/plan.ts'
import { PlanData } from './plan-data.tsx'

type Participants = Plan['participants']

/** Who took part, by Amt or role and function; never a name. */
export function PlanParticipants(props: { plan: Plan }) {
  const text = planViewText.participants
  const groups = createMemo(() => groupsOf(props.plan))
  const sum = (people: Participants) => people.reduce((total, { count }) => total + count, 0)
  return (
    <>
      <p>{text.sum(sum(props.plan.participants))}</p>
      <PlanData
        label={text.title}
        heads={[text.group, text.count, text.functions]}
        rows={groups()}
        cells={({ name, people }) => [
          name,
          String(sum(people)),
          people.map(({ function: duty, count }) => text.functionOf(duty, count)).join(', '),
        ]}
      />
    </>
  )
}

/** The moderation first, then the Ämter in the plan's order, then the others by role. */
function groupsOf({ participants, lanes }: Plan): { name: string; people: Participants }[] {
  const { roles } = planViewText.participants
  const ofRole = (role: keyof typeof roles) => ({
    name: roles[role],
    people: participants.filter((people) => people.lane === null && people.role === role),
  })
  return [
    ofRole('moderator'),
    ...lanes.map((lane) => ({
      name: planText.lane(lane),
      people: participants.filter((people) => people.lane === lane.id),
    })),
    ...(['representative', 'guest', 'observer'] as const).map(ofRole),
  ].filter(({ people }) => people.length > 0)
}
