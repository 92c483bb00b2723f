import { expect, test } from 'vitest'
import { lanesBehind } from './lanes-behind.ts'

test.each<[string, [number, number][], number[]]>([
  ['nobody', [], []],
  ['one Amt alone is not behind', [[10, 0]], []],
  [
    'all are equal',
    [
      [10, 5],
      [20, 10],
    ],
    [],
  ],
  [
    'the slower of two',
    [
      [10, 5],
      [20, 2],
    ],
    [1],
  ],
  [
    'shares count, not numbers',
    [
      [100, 50],
      [4, 1],
      [10, 9],
    ],
    [1],
  ],
  [
    'those below the one in the middle',
    [
      [10, 1],
      [10, 2],
      [10, 8],
      [10, 9],
      [10, 10],
    ],
    [0, 1],
  ],
  [
    'an Amt without cards does not count',
    [
      [0, 0],
      [10, 4],
      [10, 8],
    ],
    [1],
  ],
])('%s', (_, lanes, behind) => {
  const progress = lanes.map(([cards, done], index) => ({ cards, done, index }))
  expect(lanesBehind(progress).map(({ index }) => index)).toEqual(behind)
})
