import { expect, test } from 'vitest'
import { laneIdSchema } from '../../shared/domain/ids.ts'
import { withLaneIds } from './lane-ids.ts'

const idsOf = (...lanes: [number: string | null, name: string][]) =>
  withLaneIds(lanes.map(([number, name]) => ({ number, name }))).map((lane) => lane.id)

test('the number names a lane, else its name', () => {
  expect(idsOf(['32', 'Ordnungsamt'], ['FB 3', 'Bildung'], [null, 'Straßen & Grünflächen'])).toEqual([
    'amt-32',
    'amt-fb-3',
    'amt-strassen-gruenflaechen',
  ])
})

test('every id is valid and comes once, whatever people write', () => {
  const ids = idsOf(['32', 'a'], ['32', 'b'], ['32-2', 'c'], ['…', '???'], [null, 'x'.repeat(120)], [null, '–'])
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(laneIdSchema.safeParse(id).success).toBe(true)
})
