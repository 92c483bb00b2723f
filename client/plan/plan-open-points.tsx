import { createMemo, Show } from 'solid-js'
import { type OpenPoint, openPointsOf } from '../../shared/plan/open-points.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planViewText } from '../text/plan.ts'
import { PlanData } from './plan-data.tsx'

/** What the plan leaves open, each point in a line; services that only lack a date are summed up by Amt. */
export function PlanOpenPoints(props: { plan: Plan }) {
  const text = planViewText.openPoints
  const points = createMemo(() => openPointsOf(props.plan))
  const named = () => points().filter(({ kind }) => kind !== 'no-column')
  const dateless = () => points().filter(({ kind }) => kind === 'no-column')
  const hasOwners = () => points().some((point) => ownerText(point) !== '')
  const places = () =>
    props.plan.lanes.flatMap((lane) => {
      const count = dateless().filter(({ row }) => row.assignment?.lane === lane.id).length
      return count > 0 ? [text.place(planText.lane(lane), count)] : []
    })
  const laneName = (id: string | undefined) => planText.lane(props.plan.lanes.find((lane) => lane.id === id) ?? null)
  const columnName = ({ row }: OpenPoint) =>
    planText.column(props.plan.columns.find(({ id }) => id === row.schedule?.column) ?? null)
  const kindText = ({ kind, row }: OpenPoint) => {
    const target = kind === 'offered' ? row.assignment?.target : undefined
    const words = target === undefined ? planText.openKinds[kind] : planText.offeredTo(laneName(target))
    return kind === 'parked' || kind === 'no-lane' || kind === 'no-column'
      ? words
      : `${planText.states[kind].mark} ${words}`
  }
  return (
    <>
      <Show when={named().length > 0}>
        <PlanData
          label={text.title}
          heads={[
            planText.heads.service,
            planText.open.kind,
            planText.heads.lane,
            planText.heads.column,
            ...(hasOwners() ? [planText.open.owner] : []),
          ]}
          rows={named()}
          cells={(point) => [
            point.row.name,
            <>
              {kindText(point)}
              <Show when={point.reason}>{(reason) => <span class="plan-remark">{reason()}</span>}</Show>
            </>,
            laneName(point.row.assignment?.lane),
            <span class="plan-nowrap">{columnName(point)}</span>,
            ...(hasOwners() ? [ownerText(point)] : []),
          ]}
        />
      </Show>
      <Show when={dateless().length > 0}>
        <p>{text.noColumn(dateless().length, places())}</p>
      </Show>
      <Show when={points().length === 0}>
        <p>{planText.open.nothing}</p>
      </Show>
    </>
  )
}

const ownerText = ({ owner, dueDate }: OpenPoint) =>
  [owner, dueDate === null ? '' : planViewText.openPoints.until(planText.day(dueDate))].filter(Boolean).join(', ')
