import { cardOfPair, dayOfIndicator, type Indicator, type IndicatorKey } from '../domain/aftercare.ts'
import type { CardId } from '../domain/ids.ts'

/** The five indicators of the KDN, in their order. All are per cent but for the days of `handlingDays`. */
export const measures = ['onlineShare', 'abortShare', 'errorShare', 'handlingDays', 'usageShare'] as const
export type Measure = (typeof measures)[number]

const betterWhenMore: Record<Measure, boolean> = {
  onlineShare: true,
  abortShare: false,
  errorShare: false,
  handlingDays: false,
  usageShare: true,
}

/** What was measured of a service on one day. */
export interface Measurement {
  key: IndicatorKey
  card: CardId
  /** `2027-03-31` */
  day: string
  indicator: Indicator
}

export type MeasurementsByCard = ReadonlyMap<CardId, readonly Measurement[]>

/**
 * By service, the first day first; with what was removed, which the callers tell apart. What is in `known` with the same values stays the
 * very same object.
 */
export function measurementsByCard(
  entries: ReadonlyMap<IndicatorKey, Indicator>,
  known: MeasurementsByCard = new Map(),
): MeasurementsByCard {
  const byCard = new Map<CardId, Measurement[]>()
  for (const [key, indicator] of entries) {
    const card = cardOfPair(key)
    const list = byCard.get(card) ?? []
    const before = known.get(card)?.find((each) => each.key === key && each.indicator === indicator)
    list.push(before ?? { key, card, day: dayOfIndicator(key), indicator })
    byCard.set(card, list)
  }
  for (const list of byCard.values()) list.sort((a, b) => (a.day < b.day ? -1 : 1)) // a day occurs once
  return byCard
}

export interface Point {
  day: string
  value: number
}

/** One indicator over time; days on which it was not measured are left out, and so is what was removed. */
export function seriesOf(measurements: readonly Measurement[], measure: Measure): Point[] {
  return measurements.flatMap(({ day, indicator }) => {
    const value = indicator[measure]
    return indicator.isRemoved || value === null ? [] : [{ day, value }]
  })
}

export type Trend = 'better' | 'worse' | 'same'

/** The first measurement against the latest. */
export interface Development {
  first: Point
  latest: Point
  trend: Trend
}

/** Null: there are no two measurements. */
export function developmentOf(series: readonly Point[], measure: Measure): Development | null {
  const [first] = series
  const latest = series.at(-1)
  if (!first || !latest || first === latest) return null
  const isMore = latest.value > first.value
  const trend = latest.value === first.value ? 'same' : isMore === betterWhenMore[measure] ? 'better' : 'worse'
  return { first, latest, trend }
}
