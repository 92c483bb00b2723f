import { expect, test } from 'vitest'
import { pictureHeight, pictureWidth, trendDots } from './trend-geometry.ts'

const [left, right, top, foot] = [5, pictureWidth - 5, 5, pictureHeight - 5]
const dots = (...points: [day: string, value: number][]) => trendDots(points.map(([day, value]) => ({ day, value })))

test('the first stands at the left edge, the latest at the right, the greatest at the top', () => {
  expect(dots(['2027-03-01', 20], ['2027-06-01', 5])).toEqual([
    { x: left, y: top },
    { x: right, y: foot - (foot - top) / 4 },
  ])
})

test('days that lie far apart stand far apart', () => {
  const [, second] = dots(['2027-01-01', 1], ['2027-01-11', 1], ['2027-04-11', 1])
  expect(second?.x).toBe(left + (right - left) / 10)
})

test('one measurement stands in the middle, and nought at the foot', () => {
  expect(dots(['2027-01-01', 0])).toEqual([{ x: pictureWidth / 2, y: foot }])
  expect(dots(['2027-01-01', 0], ['2027-02-01', 0]).map(({ y }) => y)).toEqual([foot, foot])
})
