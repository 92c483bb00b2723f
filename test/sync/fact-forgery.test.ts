import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fuzzSlices } from '../../server/rooms/gate/support/fuzz-slices.ts'
import { harmOfFact } from '../../server/rooms/gate/support/harm-of-change.ts'
import { judgeWrite } from '../../server/rooms/judge-write.ts'
import { BoardDoc, ownEdit, readRegister, writeRegister } from '../../shared/board/board-doc.ts'
import type { RegisterChange } from '../../shared/board/registers.ts'
import { assignmentSchema } from '../../shared/domain/decisions.ts'
import { cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { phaseSchema } from '../../shared/domain/phase.ts'
import type { Actor } from '../../shared/rules/may-write.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { aFact, factNames, writeFacts } from '../support/random-facts.ts'

const lanes = ['amt-32', 'amt-33', 'amt-50'].map((id) => laneIdSchema.parse(id))
const [own = laneIdSchema.parse('amt-32')] = lanes

/** Mostly somebody of an Amt while roadmaps are open: where the finer rules decide. */
function anActor(random: Random): Actor {
  return {
    id: participantIdSchema.parse('anna'),
    role: random.pick(['representative', 'representative', 'representative', 'moderator', 'guest', 'observer']),
    laneId: random.chance(0.9) ? own : null,
    phase: random.chance(0.6) ? 'roadmap' : random.pick(phaseSchema.options),
    laneAccess: random.pick([null, null, null, 'open', 'closed']),
    correctionsOpen: random.chance(0.5),
  }
}

/** card-0 to card-3: two own, one of another Amt, one of nobody, and some facts that she and others wrote. */
function aBoard(random: Random): BoardDoc {
  const doc = new BoardDoc()
  const holders = [own, own, lanes[1], null]
  holders.forEach((lane, index) => {
    const assignment = assignmentSchema.parse({ lane, state: lane ? 'confirmed' : 'suggested', by: 'bert' })
    writeRegister(doc, 'assignment', cardIdSchema.parse(`card-${index}`), assignment)
  })
  for (let count = 0; count < 8; count++)
    writeFacts(doc, [aFact(random, random.pick(['anna', 'bert']), `${random.below(4)}`)])
  return doc
}

/** What the gate says to a real update of one value, and whether it does harm. */
function attempt(seed: number) {
  const random = seededRandom(seed)
  const server = aBoard(random)
  const actor = anActor(random)
  const client = new BoardDoc()
  client.clientID = 70_001
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
  const wish = aFact(random, random.chance(0.7) ? 'anna' : 'bert', `${random.below(8)}`)
  const before = readRegister(server, wish.register, wish.key as never)
  client.transact(() => writeRegister(client, wish.register, wish.key as never, wish.value), ownEdit)
  const update = Y.encodeStateAsUpdate(client, Y.encodeStateVector(server))
  const verdict = judgeWrite(server, update, { clientId: client.clientID, actor })
  // the three of a wish belong together
  const change = { register: wish.register, key: wish.key, before, after: wish.value } as RegisterChange
  const lanesOf = (card: string) => [readRegister(server, 'assignment', cardIdSchema.parse(card))?.lane ?? null]
  return { register: wish.register, kind: verdict.kind, harm: harmOfFact(change, actor, lanesOf), actor, change }
}

test.each(fuzzSlices(1))('facts are taken exactly when they do no harm, seed %i, %i forgeries', (seed, runs) => {
  for (let run = 0; run < runs; run++) {
    const { kind, harm, ...rest } = attempt(seed * 100_000 + run)
    expect({ kind, harm, ...rest }).toEqual({ ...rest, harm, kind: harm === null ? 'accept' : 'refuse' })
  }
})

test('forgeries of every register are taken and refused', () => {
  const seen = new Set<string>()
  for (let seed = 0; seed < 1500; seed++) {
    const { register, kind } = attempt(seed)
    seen.add(`${register} ${kind}`)
  }
  for (const name of factNames) for (const kind of ['accept', 'refuse']) expect([...seen]).toContain(`${name} ${kind}`)
})

test('an edit that takes a card or gives it away may plan it, too; one that only touches an offer may not', () => {
  const card = cardIdSchema.parse('card-1')
  const actor: Actor = {
    id: participantIdSchema.parse('anna'),
    role: 'representative',
    laneId: own,
    phase: 'free',
    laneAccess: null,
  }
  const judged = (before: unknown, after: unknown) => {
    const server = new BoardDoc()
    writeRegister(server, 'assignment', card, assignmentSchema.parse(before))
    const client = new BoardDoc()
    client.clientID = 70_001
    Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
    client.transact(() => {
      writeRegister(client, 'assignment', card, assignmentSchema.parse(after))
      writeRegister(client, 'effort', card, { personDays: 3 })
    })
    const update = Y.encodeStateAsUpdate(client, Y.encodeStateVector(server))
    return judgeWrite(server, update, { clientId: 70_001, actor }).kind
  }
  const offered = { lane: lanes[1], state: 'offered', target: own, by: 'bert' }
  expect(judged(offered, { lane: own, state: 'confirmed', from: lanes[1], by: 'anna' })).toBe('accept')
  expect(judged(offered, offered)).toBe('refuse')
  const mine = { lane: own, state: 'confirmed', by: 'anna' }
  expect(judged(mine, { lane: null, state: 'unsure', by: 'anna' })).toBe('accept')
  const theirs = { lane: lanes[1], state: 'confirmed', by: 'bert' }
  expect(judged(theirs, theirs)).toBe('refuse')
  expect(judged({ lane: null, state: 'suggested', by: 'bert' }, { lane: null, state: 'suggested', by: 'bert' })).toBe(
    'refuse',
  )
})
