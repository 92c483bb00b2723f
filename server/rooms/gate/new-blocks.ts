import * as Y from 'yjs'
import { type RegisterName, registerNames } from '../../../shared/board/registers.ts'
import { fail, ok, type Result } from '../../../shared/kit/result.ts'
import { maxClockAdvance } from '../../../shared/protocol/limits.ts'
import type { WireBlock, WireStruct } from './read-update.ts'
import type { GateRefusal } from './refusal-reason.ts'
import { type Budget, storedEntry, type TouchedKey } from './touched-key.ts'

/** A gap is not a refusal: what is missing is under way. */
export type Halt = GateRefusal | 'gap'

export type Write = WireStruct & { kind: 'write' }

/** What the document lacks of one client id. */
export interface NewBlock {
  client: number
  /** First clock not yet placed; to begin with, the first that the document lacks. */
  state: number
  /** Behind the last clock that this block brings. */
  end: number
  waiting: Write[]
  next: number
  /** Where each placed write went, clocks rising. */
  placed: { end: number; key: TouchedKey }[]
  /** Being placed, for something that hangs on it: a second time would be a ring. */
  isBusy: boolean
}

/** Parts an update into what the document knows and what is new. The known part is looked at as well: see `haltOfKnown`. */
export function newBlocks(
  doc: Y.Doc,
  blocks: readonly WireBlock[],
  clientIds: ReadonlySet<number>,
  budget: Budget,
): Result<Map<number, NewBlock>, Halt> {
  const found = new Map<number, NewBlock>()
  let isTorn = false
  for (const { client, structs } of blocks) {
    const known = Y.getState(doc.store, client)
    const waiting: Write[] = []
    let end = known
    for (const struct of structs) {
      if (struct.kind === 'skip') continue // a hole of merged updates; what follows shows whether it matters
      const structEnd = struct.clock + struct.length
      if (structEnd <= known) {
        const halt = haltOfKnown(doc, struct, budget)
        if (halt) return fail(halt)
        continue
      }
      if (!clientIds.has(client)) return fail('foreign-client')
      isTorn ||= struct.clock > end
      end = structEnd
      waiting.push(struct)
    }
    if (end - known > maxClockAdvance && !isTorn) return fail('clock-limit')
    if (waiting.length > 0)
      found.set(client, { client, state: known, end, waiting, next: 0, placed: [], isBusy: false })
  }
  return isTorn ? fail('gap') : ok(found)
}

/** Yjs would not add an entry again, but it would follow its reference (and wait for a missing one) and make its root. */
function haltOfKnown(doc: Y.Doc, { place }: Write, budget: Budget): Halt | null {
  if (place.kind === 'first') return registerNamed(place.register) ? null : 'unknown-register'
  if (place.clock >= Y.getState(doc.store, place.client)) return 'unknown-reference'
  storedEntry(doc, place.client, place.clock, budget)
  return budget.steps < 0 ? 'too-costly' : null
}

export function registerNamed(name: string): RegisterName | undefined {
  return registerNames.find((register) => register === name)
}
