import type { LaneId } from '../../shared/domain/ids.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import { fullShare, type LoadLevel, type Workload } from '../../shared/roadmap/workload.ts'

/** A quarter in which an Amt has more to do than person-days. `share`: of its capacity; infinite when it has none at all. */
export interface QuarterOver {
  column: RoadmapColumn
  share: number
  level: LoadLevel
}

/** In the order of the columns. Exactly full is not over. */
export function quartersOver(workload: Workload, lane: LaneId, columns: readonly RoadmapColumn[]): QuarterOver[] {
  return columns.flatMap((column) => {
    const { share, level } = workload.of(lane, column.id)
    return share !== null && share > fullShare ? [{ column, share, level }] : []
  })
}
