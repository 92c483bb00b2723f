import { expect, test } from 'vitest'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { cockpitText } from './cockpit.ts'

const [first, second, third, fourth] = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 4)
if (!first || !second || !third || !fourth) throw new Error('columns')

test.each<[string, Parameters<typeof cockpitText.overCapacity>[0], string]>([
  ['nothing', [], ''],
  ['one quarter', [{ column: second, share: 1.2 }], 'Über Kapazität im 2. Quartal 2027: 120 %'],
  [
    'a little too much, which is not 100 %',
    [{ column: first, share: 1.001 }],
    'Über Kapazität im 1. Quartal 2027: 101 %',
  ],
  [
    'work without any days, the worst first',
    [
      { column: first, share: 1.5 },
      { column: second, share: Number.POSITIVE_INFINITY },
    ],
    'Über Kapazität im 2. Quartal 2027: keine Kapazität, im 1. Quartal 2027: 150 %',
  ],
  [
    'more than fit into the row',
    [first, second, third, fourth].map((column, index) => ({ column, share: 2 + index })),
    'Über Kapazität im 4. Quartal 2027: 500 %, im 3. Quartal 2027: 400 % und 2 weitere',
  ],
])('over capacity: %s', (_, over, expected) => {
  expect(cockpitText.overCapacity(over)).toBe(expected)
})
