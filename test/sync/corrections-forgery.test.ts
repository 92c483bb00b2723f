import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fuzzSlices } from '../../server/rooms/gate/support/fuzz-slices.ts'
import { harmAfterwards, harmOf } from '../../server/rooms/gate/support/harm-of-change.ts'
import { judgeWrite } from '../../server/rooms/judge-write.ts'
import { BoardDoc, ownEdit, writeRegister } from '../../shared/board/board-doc.ts'
import type { RegisterChange } from '../../shared/board/registers.ts'
import { type Assignment, assignmentSchema, type Schedule, scheduleSchema } from '../../shared/domain/decisions.ts'
import { cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { Actor } from '../../shared/rules/may-write.ts'
import { type Random, seededRandom } from '../support/random.ts'

const card = cardIdSchema.parse('card-1')
const [own, other] = ['amt-32', 'amt-50'].map((id) => laneIdSchema.parse(id))

function anActor(random: Random): Actor {
  return {
    id: participantIdSchema.parse('anna'),
    role: random.pick(['representative', 'representative', 'representative', 'moderator', 'guest', 'observer']),
    laneId: random.chance(0.9) ? (own ?? null) : null,
    phase: 'followup',
    laneAccess: random.pick([null, null, null, 'open', 'closed']),
    correctionsOpen: random.chance(0.5),
  }
}

const anAssignment = (random: Random): Assignment =>
  assignmentSchema.parse({
    lane: random.pick([own, own, other, null]),
    state: random.pick(['confirmed', 'unsure']),
    by: random.chance(0.9) ? 'anna' : 'bert',
  })
const aSchedule = (random: Random): Schedule =>
  scheduleSchema.parse({
    column: random.pick(['2027-q1', 'status-quo', null]),
    rank: random.pick(['a0', 'a1']),
    stance: random.pick(['wave', 'status-quo']),
    ...(random.chance(0.3) && { reason: 'So beschlossen' }),
    ...(random.chance(0.5) && { reviewAt: random.pick(['2027-12-01', '2028-01-31']) }),
  })

/** What the gate says to a correction, and whether it does harm. Half of the schedules only get another day of review. */
function attempt(seed: number) {
  const random = seededRandom(seed)
  const actor = anActor(random)
  const held = anAssignment(random)
  const planned = aSchedule(random)
  const server = new BoardDoc()
  writeRegister(server, 'assignment', card, held)
  writeRegister(server, 'schedule', card, planned)
  const client = new BoardDoc()
  client.clientID = 70_001
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
  const wish = random.chance(0.5) ? { ...planned, reviewAt: '2029-01-31' } : aSchedule(random)
  const change: RegisterChange = random.chance(0.7)
    ? { register: 'schedule', key: card, before: planned, after: wish }
    : { register: 'assignment', key: card, before: held, after: anAssignment(random) }
  client.transact(() => writeRegister(client, change.register, change.key, change.after), ownEdit)
  const verdict = judgeWrite(server, Y.encodeStateAsUpdate(client, Y.encodeStateVector(server)), {
    clientId: client.clientID,
    actor,
  })
  const lead = actor.role === 'moderator'
  const harm = harmAfterwards(change, actor, () => [held.lane]) ?? (lead ? null : harmOf(change, actor))
  return { actor, change, harm, kind: verdict.kind }
}

test.each(fuzzSlices(0.5))('after the workshop nothing harmful passes, seed %i, %i forgeries', (seed, runs) => {
  for (let run = 0; run < runs; run++) {
    const { kind, harm, change, actor } = attempt(seed * 100_000 + run)
    if (harm !== null) expect({ kind, harm, actor, change }).toEqual({ kind: 'refuse', harm, actor, change })
    // a plan changes exactly when that does no harm; who has a card follows finer rules as well
    else if (change.register === 'schedule') expect({ kind, actor, change }).toEqual({ kind: 'accept', actor, change })
  }
})

test('the corrections are taken and refused, of each kind', () => {
  const seen = new Map<string, number>()
  for (let seed = 0; seed < 1000; seed++) {
    const { change, kind } = attempt(seed)
    const name = `${change.register} ${kind}`
    seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  for (const name of ['schedule accept', 'schedule refuse', 'assignment accept', 'assignment refuse'])
    expect(seen.get(name) ?? 0, name).toBeGreaterThan(40)
})
