import { foldWord } from '../../shared/catalogue/source-row.ts'
import type { DeliveryRow } from '../../shared/delivery/delivery-list.ts'
import { type DeliveryState, findingsOf } from '../../shared/delivery/delivery-state.ts'
import type { LaneId } from '../../shared/domain/ids.ts'

/** What of the delivery list is shown. `doubtful`: rows whose days or page do not fit together. */
export interface RowFilter {
  lane: LaneId | null
  state: DeliveryState | 'doubtful' | null
  /** Each word must occur in the name, the key or the page. */
  search: string
}

export function filterRows(rows: readonly DeliveryRow[], filter: RowFilter, today: string): DeliveryRow[] {
  const words = filter.search.split(/\s+/).map(foldWord).filter(Boolean)
  return rows.filter((row) => {
    if (filter.lane !== null && row.lane !== filter.lane) return false
    if (filter.state === 'doubtful' && findingsOf(row.delivery, today).length === 0) return false
    if (filter.state !== null && filter.state !== 'doubtful' && row.state !== filter.state) return false
    if (words.length === 0) return true
    const text = foldWord(`${row.service.name} ${row.service.leikaKey ?? ''} ${row.delivery?.url ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}
