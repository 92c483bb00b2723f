import * as Y from 'yjs'
import { aFactValue } from './fact-values.ts'
import { aValue, cards, registerOf } from './honest-workshop.ts'
import { type AnyContent, type AnyStruct, type AnyUpdate, encodeUpdate, type Id, takeApart } from './update-builder.ts'

/** Seeded, so that a seed always plays the same attack. */
export interface Random {
  /** 0 ≤ n < below, an integer. */
  below(below: number): number
  chance(probability: number): boolean
  pick<T>(values: readonly T[]): T
}

/** What an attacker can know and use. */
export interface Arsenal {
  random: Random
  doc: Y.Doc
  ownIds: readonly number[]
  /** Real updates, of the attacker and of others. */
  frames: readonly Uint8Array[]
}

export function hostileUpdate(arsenal: Arsenal): Uint8Array {
  const { random, frames } = arsenal
  switch (random.below(4)) {
    case 0:
      return bentBytes(random, random.pick(frames), random.pick(frames))
    case 1:
      return encodeUpdate(bentParts(arsenal, takeApart(random.pick(frames))))
    default:
      return encodeUpdate(inventedUpdate(arsenal))
  }
}

function bentBytes(random: Random, frame: Uint8Array, other: Uint8Array): Uint8Array {
  const at = random.below(frame.length + 1)
  switch (random.below(6)) {
    case 0:
      return frame.slice(0, at)
    case 1:
      return Uint8Array.from([...frame.slice(0, at), ...other.slice(random.below(other.length + 1))])
    case 2:
      return Uint8Array.from([...frame.slice(0, at), random.below(256), ...frame.slice(at)])
    case 3:
      return Uint8Array.from([...frame.slice(0, at), ...frame.slice(at + 1 + random.below(4))])
    case 4:
      return Uint8Array.from([...frame.slice(0, at), ...frame])
    default: {
      const bent = frame.slice()
      for (let count = 1 + random.below(4); count > 0; count--) {
        const index = random.below(bent.length)
        bent[index] = random.chance(0.5) ? (bent[index] ?? 0) ^ (1 << random.below(8)) : random.below(256)
      }
      return bent
    }
  }
}

function bentParts(arsenal: Arsenal, update: AnyUpdate): AnyUpdate {
  for (let count = 1 + arsenal.random.below(3); count > 0; count--) bendPart(arsenal, update)
  return update
}

function bendPart(arsenal: Arsenal, update: AnyUpdate): void {
  const { random } = arsenal
  const { blocks, deletes } = update
  const block = blocks[random.below(blocks.length || 1)]
  const struct = block?.structs[random.below(block.structs.length)]
  const ranges = deletes[random.below(deletes.length || 1)]?.ranges
  switch (random.below(14)) {
    case 0:
      if (block) block.client = anyClient(arsenal)
      return
    case 1:
      if (block) block.clock = Math.max(0, block.clock + random.below(5) - 2)
      return
    case 2:
      if (struct?.kind === 'item') struct.origin = random.chance(0.2) ? undefined : anyId(arsenal)
      return
    case 3:
      if (struct?.kind === 'item') struct.content = anyContent(arsenal)
      return
    case 4:
      if (struct?.kind === 'item') Object.assign(struct, { key: anyKey(random), parent: anyRoot(random) })
      return
    case 5:
      if (struct?.kind === 'item') struct.rightOrigin = anyId(arsenal)
      return
    case 6:
      block?.structs.splice(random.below(block.structs.length), 1)
      return
    case 7:
      block?.structs.splice(random.below(block.structs.length + 1), 0, anyStruct(arsenal))
      return
    case 8:
      if (block) blocks.push({ ...block, structs: [...block.structs] })
      return
    case 9:
      blocks.reverse()
      return
    case 10:
      deletes.push({ client: anyClient(arsenal), ranges: [[random.below(8), 1 + random.below(4)]] })
      return
    case 11:
      deletes.splice(random.below(deletes.length + 1), 1)
      return
    case 12: {
      const [client, clock] = anyId(arsenal)
      const known = deletes.find((deleted) => deleted.client === client)
      if (known) known.ranges.push([clock, 1])
      else deletes.push({ client, ranges: [[clock, 1]] })
      known?.ranges.sort(([a], [b]) => a - b)
      return
    }
    default:
      if (ranges) ranges[random.below(ranges.length)] = [random.below(8), random.below(4)]
  }
}

/** Mostly right in form, so that the replay has to decide: own ids, real references, all kinds of order. */
function inventedUpdate(arsenal: Arsenal): AnyUpdate {
  const { random, doc, ownIds } = arsenal
  const clients = ownIds.filter(() => random.chance(0.6)).slice(0, 3)
  const next = new Map(clients.map((client) => [client, Y.getState(doc.store, client)]))
  const blocks = clients.map((client) => {
    const back = random.chance(0.15) ? random.below(3) : 0
    const clock = Math.max(0, (next.get(client) ?? 0) - back)
    return { client, clock, structs: [] as AnyStruct[] }
  })
  const reached = new Map(blocks.map(({ client, clock }) => [client, clock]))
  for (let count = random.below(7); count > 0 && blocks.length > 0; count--) {
    const block = random.pick(blocks)
    const struct = random.chance(0.05) ? anyStruct(arsenal) : plausibleStruct(arsenal, reached)
    const length = struct.kind === 'item' ? lengthOf(struct.content) : struct.length
    block.structs.push(struct)
    reached.set(block.client, (reached.get(block.client) ?? 0) + length)
  }
  const deletes = new Map<number, Set<number>>()
  for (let count = random.below(4); count > 0; count--) {
    const [client, clock] = random.chance(0.5) ? anyId(arsenal) : newId(random, reached, arsenal)
    deletes.set(client, (deletes.get(client) ?? new Set()).add(clock))
  }
  return {
    blocks: blocks.filter(({ structs }) => structs.length > 0),
    deletes: [...deletes].map(([client, clocks]) => ({
      client,
      ranges: [...clocks].sort((a, b) => a - b).map((clock): Id => [clock, 1]),
    })),
  }
}

function plausibleStruct(arsenal: Arsenal, reached: ReadonlyMap<number, number>): AnyStruct {
  const { random } = arsenal
  const choice = random.below(24)
  const card = random.pick(cards)
  const plain = { register: registerOf(choice), key: card, value: aValue(registerOf(choice), choice) }
  const { register, key, value } = random.chance(0.4) ? aFactValue(choice, card) : plain
  const origin = originFor(arsenal, register, key, reached)
  const content: AnyContent = random.chance(0.3)
    ? { type: 'deleted', length: 1 + random.below(3) }
    : { type: 'values', values: [value] }
  return { kind: 'item', origin, parent: register, key, content }
}

function originFor(arsenal: Arsenal, register: string, key: string, reached: ReadonlyMap<number, number>) {
  const { random, doc } = arsenal
  const present = doc.getMap(register)._map.get(key)
  switch (random.below(5)) {
    case 0:
      return undefined
    case 1:
      return newId(random, reached, arsenal)
    case 2:
      return anyId(arsenal)
    default:
      return present ? ([present.id.client, present.id.clock] as const) : undefined
  }
}

function newId(random: Random, reached: ReadonlyMap<number, number>, arsenal: Arsenal): Id {
  const [client, clock] = random.pick(reached.size > 0 ? [...reached] : [[random.pick(arsenal.ownIds), 1] as const])
  return [client, Math.max(0, clock - 1 - random.below(3) + (random.chance(0.1) ? 3 : 0))]
}

function anyId(arsenal: Arsenal): Id {
  const { random, doc } = arsenal
  const client = anyClient(arsenal)
  return [client, random.below(Y.getState(doc.store, client) + (random.chance(0.1) ? 2 : 0) || 1)]
}

function anyClient({ random, doc, ownIds }: Arsenal): number {
  const clients = [...doc.store.clients.keys(), ...ownIds, ...ownIds]
  return random.chance(0.03) ? random.below(2 ** 32) : random.pick(clients)
}

const anyKey = (random: Random) => (random.chance(0.1) ? undefined : random.pick([...cards, ...oddKeys]))
const oddKeys = ['card-9', 'card-1.training', 'card-1.unknownkind', 'card.1', '__proto__', 'constructor', '', 'Ä']
const anyRoot = (random: Random) =>
  random.pick(['assignment', 'schedule', 'effort', 'prerequisite', 'comment', 'presence', '__proto__', ''])

function anyStruct(arsenal: Arsenal): AnyStruct {
  const { random } = arsenal
  switch (random.below(6)) {
    case 0:
      return { kind: 'garbage', length: 1 + random.below(3) }
    case 1:
    case 2:
      return { kind: 'skip', length: random.below(4) }
    default:
      return {
        kind: 'item',
        origin: random.chance(0.5) ? anyId(arsenal) : undefined,
        rightOrigin: random.chance(0.1) ? anyId(arsenal) : undefined,
        parent: random.chance(0.1) ? anyId(arsenal) : anyRoot(random),
        key: anyKey(random),
        content: anyContent(arsenal),
      }
  }
}

function anyContent({ random }: Arsenal): AnyContent {
  const choice = random.below(20)
  switch (random.below(8)) {
    case 0:
      return { type: 'deleted', length: random.pick([0, 1, 2, 3, 2 ** 40]) }
    case 1:
      return { type: 'values', values: [aValue('assignment', choice), aValue('assignment', choice + 1)] }
    case 2:
      return {
        type: 'values',
        values: random.pick([[null], [1], ['text'], [[]], [{}], [undefined], [1n], [new Uint8Array(2)], []]),
      }
    case 3:
      return { type: 'values', values: [{ ...aValue('assignment', choice), role: 'moderator' }] }
    case 4:
      return { type: 'raw', ref: random.below(32), bytes: [random.below(4), random.below(8), 97, 97, 97] }
    default:
      return { type: 'values', values: [aValue(registerOf(choice), choice)] }
  }
}

function lengthOf(content: AnyContent): number {
  if (content.type === 'values') return content.values.length
  return content.type === 'deleted' ? content.length : 1
}
