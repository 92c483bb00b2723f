import { type Measurement, measures } from '../../shared/aftercare/indicator-series.ts'
import { csvText } from '../../shared/kit/csv-text.ts'
import { indicatorText } from '../text/aftercare.ts'

/** A measurement with the names that its ids stand for. */
export interface NamedMeasurement extends Pick<Measurement, 'day' | 'indicator'> {
  service: string
  leikaKey: string
  lane: string
}

/** The measurements for a spreadsheet, with a decimal comma; what was removed is left out. */
export function indicatorCsv(municipality: string, measurements: readonly NamedMeasurement[]): string {
  const { csv, field, day: dayOf } = indicatorText
  const head = [
    ...[csv.municipality, csv.key, csv.service, csv.lane, csv.day],
    ...measures.map((measure) => csv.measures[measure]),
    csv.abortPlace,
    csv.errorKind,
  ]
  const lines = measurements
    .filter(({ indicator }) => !indicator.isRemoved)
    .map(({ service, leikaKey, lane, day, indicator }) => [
      ...[municipality, leikaKey, service, lane, dayOf(day)],
      ...measures.map((measure) => field(indicator[measure])),
      indicator.abortPlace,
      indicator.errorKind,
    ])
  return csvText([head, ...lines])
}
