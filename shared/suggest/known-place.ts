import { z } from 'zod'
import type { Assignment } from '../domain/decisions.ts'
import { type CardId, cardIdSchema, type LaneId, laneIdSchema } from '../domain/ids.ts'

/** Where a card lies elsewhere: on so many other boards of the workshop, or in the last plan of this one. */
export const knownPlaceSchema = z.object({
  card: cardIdSchema,
  lane: laneIdSchema,
  reason: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('boards'), count: z.int().positive() }),
    z.strictObject({ kind: z.literal('plan'), number: z.int().positive() }),
  ]),
})
export type KnownPlace = z.infer<typeof knownPlaceSchema>

/** So many Kommunen have to agree before another one hears of it: what a single one decides is hers to tell. */
export const fewestBoards = 2

/** Where most of the boards have confirmed a card, when enough do; of two lanes with equally many none. */
export function placesOfBoards(boards: Iterable<ReadonlyMap<CardId, Assignment>>): KnownPlace[] {
  const counts = new Map<CardId, Map<LaneId, number>>()
  for (const assignments of boards) {
    for (const [card, { lane, state }] of assignments) {
      if (lane === null || (state !== 'confirmed' && state !== 'settled')) continue
      const lanes = counts.get(card) ?? new Map<LaneId, number>()
      counts.set(card, lanes.set(lane, (lanes.get(lane) ?? 0) + 1))
    }
  }
  return [...counts].flatMap(([card, lanes]): KnownPlace[] => {
    const [first, second] = [...lanes].sort(([, a], [, b]) => b - a)
    if (!first || first[1] < fewestBoards || first[1] === second?.[1]) return []
    return [{ card, lane: first[0], reason: { kind: 'boards', count: first[1] } }]
  })
}
