import type { Point } from '../../shared/aftercare/indicator-series.ts'

export const pictureWidth = 180
export const pictureHeight = 48
const edge = 5 // px, so that the outermost dots are whole

/** Where measurements stand in a small picture: time from left to right, nought at the foot. */
export function trendDots(series: readonly Point[]): { x: number; y: number }[] {
  const times = series.map(({ day }) => Date.parse(day))
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const most = Math.max(...series.map(({ value }) => value))
  const across = (time: number) => (to === from ? 0.5 : (time - from) / (to - from))
  const up = (value: number) => (most === 0 ? 0 : value / most)
  return series.map(({ value }, index) => ({
    x: edge + across(times[index] ?? from) * (pictureWidth - 2 * edge),
    y: pictureHeight - edge - up(value) * (pictureHeight - 2 * edge),
  }))
}
