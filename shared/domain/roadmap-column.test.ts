import { expect, test } from 'vitest'
import { roadmapColumnSchema, roadmapColumnsFrom } from './roadmap-column.ts'

test('quarters run over the year and end with the status quo', () => {
  expect(roadmapColumnsFrom({ year: 2026, quarter: 3 }, 4).map(({ id }) => id)).toEqual([
    '2026-q3',
    '2026-q4',
    '2027-q1',
    '2027-q2',
    'status-quo',
  ])
})

test('every column fits its schema', () => {
  for (const column of roadmapColumnsFrom({ year: 2027, quarter: 1 }, 20)) {
    expect(roadmapColumnSchema.parse(column)).toEqual(column)
  }
})
