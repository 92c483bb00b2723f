import type { DeliveryRow } from '../../shared/delivery/delivery-list.ts'
import { csvText } from '../../shared/kit/csv-text.ts'
import { deliveryText } from '../text/delivery.ts'
import type { DeliveryBoard } from './create-delivery.ts'

/** The list as a file that spreadsheets open without harm; its columns can be pasted here again. */
export function deliveryCsv(
  delivery: Pick<DeliveryBoard, 'laneName' | 'unitOf'>,
  rows: readonly DeliveryRow[],
): string {
  const { heads, day } = deliveryText.csv
  const lines = rows.map((row) => {
    const [, unit] = delivery.unitOf(row) ?? []
    const entered = row.delivery
    return [
      row.service.leikaKey ?? '',
      row.service.name,
      delivery.laneName(row.lane),
      unit?.name ?? '',
      unit?.street ?? '',
      unit?.postalCode ?? '',
      unit?.town ?? '',
      unit?.phone ?? '',
      unit?.email ?? '',
      entered?.url ?? '',
      deliveryText.states[row.state].word,
      day(entered?.linkedAt ?? null),
      day(entered?.deliveredAt ?? null),
      day(entered?.seenAt ?? null),
      entered?.note ?? '',
    ]
  })
  return csvText([heads, ...lines])
}
