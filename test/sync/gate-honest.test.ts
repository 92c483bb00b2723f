import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzSlices } from '../../server/rooms/gate/support/fuzz-slices.ts'
import { HonestWorkshop, moveKinds } from '../../server/rooms/gate/support/honest-workshop.ts'
import { seededRandom } from '../support/random.ts'
import { readWhole } from '../support/random-facts.ts'

const moves = fc.array(fc.tuple(fc.nat(moveKinds - 1), fc.nat(3), fc.nat(63), fc.nat(63)), {
  minLength: 10,
  maxLength: 60,
  size: 'max',
})
const history = fc.record({
  clientCount: fc.integer({ min: 1, max: 4 }),
  canUndo: fc.boolean(),
  clientIds: fc.nat(),
  moves,
})
type History = typeof history extends fc.Arbitrary<infer T> ? T : never

function play({ clientCount, canUndo, clientIds, moves }: History): HonestWorkshop {
  const random = seededRandom(clientIds)
  const ids = new Set<number>()
  const workshop = new HonestWorkshop(clientCount, canUndo, () => {
    while (true) {
      const id = 1 + random.below(2 ** 32 - 1)
      if (!ids.has(id)) {
        ids.add(id)
        return id
      }
    }
  })
  for (const move of moves) workshop.play(move)
  workshop.settle()
  for (const { doc } of workshop.clients) expect(readWhole(doc)).toEqual(readWhole(workshop.server))
  return workshop
}

/** A tenth of the cases: whole histories of about 30 updates each. */
test.each(fuzzSlices(0.1))(
  'no update of an honest history is refused, seed %i, %i histories',
  { timeout: 60_000 },
  (seed, runs) => {
    fc.assert(
      fc.property(history, (drawn) => void play(drawn)),
      { seed, numRuns: runs },
    )
  },
)

/** Failed once: Yjs' own undo clears a key that somebody else wrote beside the undone edit. */
const regressions: [string, History][] = [
  [
    'undo after a foreign edit arrived',
    {
      clientCount: 3,
      canUndo: true,
      clientIds: 51636923,
      moves: [
        [12, 0, 41, 0],
        [0, 0, 0, 13],
        [0, 2, 0, 13],
        [4, 2, 0, 0],
        [9, 0, 0, 0],
        [12, 0, 17, 0],
      ],
    },
  ],
  [
    'undo after a tick',
    {
      clientCount: 2,
      canUndo: true,
      clientIds: 0,
      moves: [
        [12, 0, 5, 0],
        [0, 1, 0, 59],
        [11, 0, 0, 0],
        [0, 0, 5, 61],
        [9, 0, 0, 0],
        [12, 0, 17, 0],
      ],
    },
  ],
  [
    'undo of an edit that lost',
    {
      clientCount: 2,
      canUndo: true,
      clientIds: 779466395,
      moves: [
        [0, 0, 0, 12],
        [12, 1, 5, 0],
        [4, 0, 0, 0],
        [0, 3, 0, 0],
        [9, 1, 0, 0],
        [12, 3, 5, 0],
      ],
    },
  ],
]

test.each(regressions)('%s is not refused', (_, drawn) => void play(drawn))

test('the histories hold accepted, known and torn updates', () => {
  const kinds = new Map<string, number>()
  for (const drawn of fc.sample(history, { seed: 1, numRuns: 100 })) {
    for (const [kind, count] of play(drawn).kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count)
  }
  for (const kind of ['accept', 'nothing', 'gap']) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(20)
})
