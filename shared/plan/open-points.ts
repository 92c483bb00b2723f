import type { Plan, PlanRow } from './plan.ts'

/** In the order in which they are dealt with. */
export const openPointKinds = [
  'parked', // put aside, with who takes it up again and when
  'disputed',
  'returned',
  'offered', // nobody has accepted it yet
  'unsure',
  'no-lane', // on the roadmap, but nobody is responsible
  'no-column', // somebody is responsible, but nobody has said when
] as const
export type OpenPointKind = (typeof openPointKinds)[number]

/** Something about a service that the plan leaves open. `owner` and `dueDate` are known of parked ones only. */
export interface OpenPoint {
  kind: OpenPointKind
  row: PlanRow
  owner: string
  dueDate: string | null
  reason: string
}

/** At most one for each service, the one that comes first; in the order of their kinds, then in that of the plan. */
export function openPointsOf(plan: Plan): OpenPoint[] {
  const points = plan.rows.flatMap((row): OpenPoint[] => {
    const kind = kindOf(row)
    if (kind === null) return []
    return [
      {
        kind,
        row,
        owner: row.parking?.owner ?? '',
        dueDate: row.parking?.dueDate ?? null,
        reason: (kind === 'parked' ? row.parking : kind === 'no-lane' ? row.schedule : row.assignment)?.reason ?? '',
      },
    ]
  })
  return openPointKinds.flatMap((kind) => points.filter((point) => point.kind === kind))
}

function kindOf({ parking, assignment, schedule }: PlanRow): OpenPointKind | null {
  if (parking) return 'parked'
  if (!assignment) return 'no-lane'
  switch (assignment.state) {
    case 'disputed':
    case 'returned':
    case 'offered':
    case 'unsure':
      return assignment.state
    default:
      return schedule ? null : 'no-column'
  }
}
