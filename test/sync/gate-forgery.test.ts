import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fuzzSlices } from '../../server/rooms/gate/support/fuzz-slices.ts'
import { harmOf } from '../../server/rooms/gate/support/harm-of-change.ts'
import { judgeWrite } from '../../server/rooms/judge-write.ts'
import { BoardDoc, ownEdit, writeRegister } from '../../shared/board/board-doc.ts'
import { type Assignment, assignmentSchema, assignmentStateSchema } from '../../shared/domain/decisions.ts'
import { cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { Actor } from '../../shared/rules/may-write.ts'

const card = cardIdSchema.parse('card-1')
const lanes = ['amt-33', 'amt-50', 'amt-61'].map((id) => laneIdSchema.parse(id))
const [own = laneIdSchema.parse('amt-33')] = lanes
const me = participantIdSchema.parse('anna')
const clerk: Actor = { id: me, role: 'representative', laneId: own, phase: 'free', laneAccess: null }

const lane = fc.constantFrom(own, own, ...lanes)
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })
const anAssignment = fc
  .record({
    lane: fc.oneof({ weight: 5, arbitrary: lane }, { weight: 1, arbitrary: fc.constant(null) }),
    state: fc.constantFrom('offered', 'offered', 'confirmed', ...assignmentStateSchema.options),
    target: fc.option(lane, { nil: undefined }),
    returns: seldom(fc.array(lane, { minLength: 1, maxLength: 2 })),
    from: seldom(lane),
    by: fc.constantFrom(me, participantIdSchema.parse('bert')),
  })
  .map(wellFormed)
type Drawn = Partial<Assignment> & Pick<Assignment, 'lane' | 'state' | 'by'>
/** Odd ones come by mixing. */
function wellFormed({
  target,
  ...drawn
}: { [K in keyof Drawn]: Drawn[K] | undefined } & Pick<Drawn, 'lane' | 'state' | 'by'>) {
  return { ...drawn, target: drawn.state === 'offered' && target !== drawn.lane ? target : undefined }
}
/** Somebody's value, and what a forger makes of it: some parts new, the others as they were. */
const forgery = fc.record({
  before: fc.option(anAssignment, { nil: undefined }),
  wish: anAssignment,
  changed: fc.subarray(['lane', 'state', 'target', 'returns', 'from'] as const, { maxLength: 3 }),
  signs: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
})
type Forgery = typeof forgery extends fc.Arbitrary<infer T> ? T : never

const whole = (parts: Record<string, unknown>): Assignment =>
  assignmentSchema.parse(Object.fromEntries(Object.entries(parts).filter(([, member]) => member !== undefined)))

function forged({ before, wish, changed, signs }: Forgery): Assignment {
  const mixed: Record<string, unknown> = { ...(before ?? wish), by: signs ? me : wish.by }
  for (const part of changed) mixed[part] = wish[part]
  if (mixed.state !== 'offered') mixed.target = undefined
  return whole(mixed)
}

/** The verdict of the gate on the real update; throws when it lets harm pass. */
function attempt(drawn: Forgery): string {
  const server = new BoardDoc()
  if (drawn.before) writeRegister(server, 'assignment', card, whole(drawn.before))
  const client = new BoardDoc()
  client.clientID = 70_001
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
  const after = forged(drawn)
  client.transact(() => writeRegister(client, 'assignment', card, after), ownEdit)
  const update = Y.encodeStateAsUpdate(client, Y.encodeStateVector(server))
  const verdict = judgeWrite(server, update, { clientId: client.clientID, actor: clerk })
  if (verdict.kind === 'accept') {
    const harm = verdict.changes.map((change) => harmOf(change, clerk)).find((found) => found !== null)
    if (harm) throw new Error(`The rules let pass: ${harm}`)
  }
  return verdict.kind
}

test.each(fuzzSlices(1))('no forged assignment does harm, seed %i, %i forgeries', { timeout: 60_000 }, (seed, runs) => {
  fc.assert(
    fc.property(forgery, (drawn) => void attempt(drawn)),
    { seed, numRuns: runs },
  )
})

test('the forgeries are taken and refused', () => {
  const kinds = fc.sample(forgery, { seed: 1, numRuns: 1000 }).map(attempt)
  for (const kind of ['accept', 'refuse']) expect(kinds.filter((each) => each === kind).length).toBeGreaterThan(50)
})
