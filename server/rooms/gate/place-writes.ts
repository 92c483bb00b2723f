import * as Y from 'yjs'
import { type RegisterName, registerNames, registers } from '../../../shared/board/registers.ts'
import { fail, ok, type Result } from '../../../shared/kit/result.ts'
import type { PlainObject } from './byte-reader.ts'
import { DeletedClocks } from './deleted-clocks.ts'
import { maxReplaySteps } from './limits.ts'
import { type Halt, type NewBlock, newBlocks, registerNamed, type Write } from './new-blocks.ts'
import type { WireDeletes, WireUpdate } from './read-update.ts'
import type { GateRefusal } from './refusal-reason.ts'
import { type Budget, storedEntry, TouchedKey } from './touched-key.ts'

/** Keys as an update would leave them. */
export interface Placement {
  /** Every key that the update reaches, in the order in which it does. */
  touched: TouchedKey[]
  /** Client ids that write → the clock that each reaches. */
  clocks: Map<number, number>
  deleted: DeletedClocks
}

/** Works out where each new write of an update would go, in the order in which Yjs would apply them, and mutates nothing. */
export function placeWrites(doc: Y.Doc, clientIds: ReadonlySet<number>, update: WireUpdate): Result<Placement, Halt> {
  const budget: Budget = { steps: maxReplaySteps }
  const blocks = newBlocks(doc, update.blocks, clientIds, budget)
  if (!blocks.ok) return blocks
  const deleted = new DeletedClocks(update.deletes)
  const replay = new Replay(doc, clientIds, blocks.value, deleted, budget)
  const halt = replay.placeAll() ?? replay.deleteAll(update.deletes)
  if (halt) return fail(halt)
  const clocks = new Map([...blocks.value.values()].map(({ client, end }) => [client, end]))
  return ok({ touched: replay.touched, clocks, deleted })
}

class Replay {
  readonly touched: TouchedKey[] = []
  private readonly byKey = new Map<RegisterName, Map<string, TouchedKey>>()
  private readonly doc: Y.Doc
  private readonly clientIds: ReadonlySet<number>
  private readonly blocks: ReadonlyMap<number, NewBlock>
  private readonly deleted: DeletedClocks
  private readonly budget: Budget

  constructor(
    doc: Y.Doc,
    clientIds: ReadonlySet<number>,
    blocks: ReadonlyMap<number, NewBlock>,
    deleted: DeletedClocks,
    budget: Budget,
  ) {
    this.doc = doc
    this.clientIds = clientIds
    this.blocks = blocks
    this.deleted = deleted
    this.budget = budget
  }

  placeAll(): Halt | null {
    // Yjs starts with the highest client id
    for (const block of [...this.blocks.values()].sort((a, b) => b.client - a.client)) {
      const halt = this.place(block, block.end)
      if (halt) return halt
    }
    return null
  }

  /** Yjs deletes after it has added; a range that reaches beyond what it has would stay pending for ever. */
  deleteAll(deletes: readonly WireDeletes[]): Halt | null {
    for (const { client, ranges } of deletes) {
      const known = Y.getState(this.doc.store, client)
      const end = this.blocks.get(client)?.end ?? known
      for (let index = 0; index + 1 < ranges.length; index += 2) {
        const rangeStart = ranges[index] ?? 0
        const rangeEnd = ranges[index + 1] ?? 0
        if (rangeEnd > end) return this.clientIds.has(client) ? 'gap' : 'unknown-reference'
        const halt = rangeStart < known ? this.deleteStored(client, rangeStart, rangeEnd) : null
        if (halt) return halt
      }
    }
    return null
  }

  /** Places a block's writes as far as a clock. */
  private place(block: NewBlock, until: number): Halt | null {
    if (block.isBusy) return 'unknown-reference' // a ring
    block.isBusy = true
    let halt: Halt | null = null
    while (halt === null && block.state < until) {
      const write = block.waiting[block.next++]
      if (!write) break
      halt = this.placeWrite(block, write)
    }
    block.isBusy = false
    return halt
  }

  private placeWrite(block: NewBlock, write: Write): Halt | null {
    const { client, state: clock } = block
    const end = write.clock + write.length
    const found = this.keyOf(block, write)
    if (!found.ok) return found.error
    const key = found.value
    const content = write.values && parseValues(key.register, write.values)
    if (content === undefined) return 'value-invalid'
    // several in one entry: values of one key that came one after the other; only when all are gone does Yjs merge them
    if (content && content.length > 1 && !this.deleted.hasAll(client, clock, end)) return 'several-values'
    let originClient = write.place.kind === 'behind' ? write.place.client : -1
    let originClock = write.place.kind === 'behind' ? write.place.clock : -1
    if (clock > write.clock) {
      // its first clocks are in the document: Yjs hangs the rest behind them, whatever the entry says
      if (this.storedKey(client, clock - 1) !== key) return 'crossed-keys'
      originClient = client
      originClock = clock - 1
    }
    key.insert({ client, clock, length: end - clock, originClient, originClock, content }, this.budget)
    block.placed.push({ end, key })
    block.state = end
    return this.budget.steps < 0 ? 'too-costly' : null
  }

  private keyOf(block: NewBlock, { clock, place }: Write): Result<TouchedKey, Halt> {
    if (place.kind === 'first') {
      const register = registerNamed(place.register)
      return register ? this.touch(register, place.key) : fail('unknown-register')
    }
    // its own later clock: Yjs would throw half-way
    if (place.client === block.client && place.clock >= clock) return fail('unknown-reference')
    if (place.clock >= Y.getState(this.doc.store, place.client)) return this.newKey(place.client, place.clock)
    const key = this.storedKey(place.client, place.clock)
    return key ? ok(key) : fail('unknown-reference')
  }

  /** The key of an entry that the update brings itself. */
  private newKey(client: number, clock: number): Result<TouchedKey, Halt> {
    const block = this.blocks.get(client)
    if (!block || clock >= block.end) return fail(this.clientIds.has(client) ? 'gap' : 'unknown-reference')
    const halt = clock >= block.state ? this.place(block, clock + 1) : null
    if (halt) return fail(halt)
    let low = 0
    let high = block.placed.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((block.placed[middle]?.end ?? 0) <= clock) low = middle + 1
      else high = middle
    }
    const placed = block.placed[low]
    return placed ? ok(placed.key) : fail('unknown-reference')
  }

  private storedKey(client: number, clock: number): TouchedKey | null {
    const entry = storedEntry(this.doc, client, clock, this.budget)
    if (!entry || entry.parentSub === null) return null
    const register = registerNames.find((name) => this.doc.share.get(name) === entry.parent)
    if (!register) return null
    const key = this.touch(register, entry.parentSub)
    return key.ok ? key.value : null
  }

  private touch(register: RegisterName, name: string): Result<TouchedKey, GateRefusal> {
    const keys = this.byKey.get(register) ?? new Map<string, TouchedKey>()
    const known = keys.get(name)
    if (known) return ok(known)
    const key = registers[register].key.safeParse(name)
    if (!key.success) return fail('key-invalid')
    const touched = new TouchedKey(register, key.data, this.doc.share.get(register)?._map.get(name))
    this.byKey.set(register, keys.set(name, touched))
    this.touched.push(touched)
    return ok(touched)
  }

  private deleteStored(client: number, start: number, end: number): Halt | null {
    const structs = this.doc.store.clients.get(client) ?? []
    const first = Y.findIndexSS(structs, start)
    let clock = structs[first]?.id.clock ?? end
    for (let at = first; at < structs.length && clock < end; at++) {
      const struct = structs[at]
      if (!struct) break
      clock += struct.length
      if (struct.deleted) continue // costs no budget: ranges do not overlap, so no struct comes twice
      const key = this.storedKey(client, struct.id.clock)
      if (key?.present !== struct) return 'removes-value' // a board has no other live entry
      key.isPresentDeleted = true
    }
    return null
  }
}

/** Undefined: one does not fit. */
function parseValues(register: RegisterName, values: readonly PlainObject[]): unknown[] | undefined {
  const parsed: unknown[] = []
  for (const value of values) {
    const result = registers[register].value.safeParse(value)
    if (!result.success) return undefined
    parsed.push(result.data)
  }
  return parsed
}
