import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Writer } from '../../server/rooms/gate/judge-update.ts'
import { fuzzSlices } from '../../server/rooms/gate/support/fuzz-slices.ts'
import { harmAfterwards, harmOf, harmOfFact } from '../../server/rooms/gate/support/harm-of-change.ts'
import { HonestWorkshop, moveKinds } from '../../server/rooms/gate/support/honest-workshop.ts'
import { hostileUpdate } from '../../server/rooms/gate/support/hostile-updates.ts'
import { mayChange } from '../../shared/board/may-change.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import type { RegisterChange } from '../../shared/board/registers.ts'
import { cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { Actor } from '../../shared/rules/may-write.ts'
import { seededRandom } from '../support/random.ts'
import { readWhole } from '../support/random-facts.ts'

const attacksPerRun = 10

const siege = fc.record({
  clientCount: fc.integer({ min: 2, max: 3 }),
  clientIds: fc.nat(),
  moves: fc.array(fc.tuple(fc.nat(moveKinds - 1), fc.nat(3), fc.nat(63), fc.nat(63)), { maxLength: 25, size: 'max' }),
  attacks: fc.array(fc.nat(), { minLength: attacksPerRun, maxLength: attacksPerRun }),
})
type Siege = typeof siege extends fc.Arbitrary<infer T> ? T : never

/** In some attacks the attacker belongs to an Amt, and its rules hold; in the others everything may be written. */
const clerk: Actor = {
  id: participantIdSchema.parse('anna'),
  role: 'representative',
  laneId: laneIdSchema.parse('amt-33'),
  phase: 'free',
  laneAccess: null,
}
/** Before the workshop ends, and after it while the plan may be corrected and while not. */
const clerks: readonly Actor[] = [
  clerk,
  { ...clerk, phase: 'followup', correctionsOpen: true },
  { ...clerk, phase: 'followup', correctionsOpen: false },
]
const byTheRulesFor =
  (actor: Actor): Writer['mayWrite'] =>
  (change, board) =>
    mayChange(
      actor,
      change,
      (card) => board.after('assignment', card)?.lane ?? null,
      (card) => board.before('assignment', card)?.lane ?? null,
    )

function harmOfAll({ server }: HonestWorkshop, actor: Actor, changes: readonly RegisterChange[]): string | undefined {
  const lanes = new Map(
    changes.flatMap((each) => (each.register === 'assignment' ? [[each.key as string, each.after.lane]] : [])),
  )
  const { assignments } = readBoard(server)
  const lanesOf = (card: string) => {
    const before = assignments.get(cardIdSchema.parse(card))?.lane ?? null
    return [before, lanes.get(card) ?? (lanes.has(card) ? null : before)]
  }
  return (
    changes
      .map(
        (change) =>
          harmOf(change, actor) ?? harmAfterwards(change, actor, lanesOf) ?? harmOfFact(change, actor, lanesOf),
      )
      .find((found) => found !== null) ?? undefined
  )
}

/** The first person attacks; the others must be able to go on, and end with equal boards. */
function withstand({ clientCount, clientIds, moves, attacks }: Siege): HonestWorkshop {
  const ids = seededRandom(clientIds)
  const workshop = new HonestWorkshop(clientCount, false, () => 1 + ids.below(2 ** 32 - 1))
  for (const move of moves) workshop.play(move)
  const [attacker, ...others] = workshop.clients
  if (!attacker) throw new Error('No attacker')
  attacker.clientIds.add(1 + ids.below(2 ** 32 - 1))
  for (const seed of attacks) {
    const random = seededRandom(seed)
    workshop.play([random.below(4), random.below(clientCount), random.below(64), random.below(64)])
    const frames = workshop.clients.flatMap(({ doc, outbox, sent }) => [
      ...outbox,
      ...sent.slice(-3),
      Y.encodeStateAsUpdate(doc, Y.encodeStateVector(workshop.server)),
    ])
    const update = hostileUpdate({ random, doc: workshop.server, ownIds: [...attacker.clientIds], frames })
    const actor = random.chance(0.6) ? random.pick(clerks) : null
    const verdict = workshop.judge(attacker, update, actor ? byTheRulesFor(actor) : undefined)
    if (verdict.kind !== 'accept') continue
    const harm = actor && harmOfAll(workshop, actor, verdict.changes)
    if (harm) throw new Error(`The rules let pass: ${harm}`)
    workshop.take(update)
  }
  workshop.settle(others)
  for (const { doc } of others) expect(readWhole(doc)).toEqual(readWhole(workshop.server))
  return workshop
}

/** The other nine tenths of the cases. */
test.each(fuzzSlices(0.9, attacksPerRun))(
  'a hostile update is refused or harmless, seed %i, %i sieges',
  { timeout: 120_000 },
  (seed, runs) => {
    fc.assert(
      fc.property(siege, (drawn) => void withstand(drawn)),
      { seed, numRuns: runs },
    )
  },
)

test('the attacks reach every verdict', () => {
  const kinds = new Map<string, number>()
  for (const drawn of fc.sample(siege, { seed: 1, numRuns: 60 })) {
    for (const [kind, count] of withstand(drawn).kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count)
  }
  for (const kind of ['accept', 'nothing', 'gap', 'refuse']) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(20)
})
