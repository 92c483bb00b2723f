import * as Y from 'yjs'
import type { RegisterKey, RegisterName } from '../../../shared/board/registers.ts'
import { entriesMovedPerStep } from './limits.ts'

/** A run of clocks in the order of one key; its first clock hangs behind the origin, each other one behind the one before. */
export interface Run {
  client: number
  clock: number
  length: number
  /** -1: none, it was written as the first of its key. */
  originClient: number
  originClock: number
  /** `stored`: in the document already; else the values that the update brings, null for a tombstone. */
  content: 'stored' | unknown[] | null
}

/** What may still be done for one update, in steps. Below zero: stop. */
export interface Budget {
  steps: number
}

/**
 * One key of a register as it will be: the document's entries and, among them, those of the update. Yjs keeps all entries of a
 * key in one order, the last is the value. A write that knows the present value goes behind it; only one that was made beside
 * others needs the whole order, and then `insert` does what `Item.integrate` of yjs 13.6 does. That no entry has a right origin
 * makes it short: an entry with the same origin and a lower client id, or one that hangs behind an entry just passed, goes first.
 */
export class TouchedKey {
  readonly register: RegisterName
  readonly key: RegisterKey<RegisterName>
  /** The last entry in the document. */
  readonly present: Y.Item | undefined
  /** The delete set takes the present value. */
  isPresentDeleted = false
  /** Entries behind `present`, or once `isWhole` all of the key. */
  private runs: Run[] = []
  private isWhole = false

  constructor(register: RegisterName, key: RegisterKey<RegisterName>, present: Y.Item | undefined) {
    this.register = register
    this.key = key
    this.present = present
  }

  /** The last entry when it is one of the update's, else null. */
  get newLast(): Run | null {
    const last = this.runs.at(-1)
    return last === undefined || last.content === 'stored' ? null : last
  }

  insert(run: Run, budget: Budget): void {
    if (this.isBehindLast(run)) this.runs.push(run)
    else this.insertAmong(run, budget)
  }

  private isBehindLast(run: Run): boolean {
    const last = this.runs.at(-1)
    if (last) return run.originClient === last.client && run.originClock === last.clock + last.length - 1
    if (!this.present) return true // nothing here that an origin could name
    const { id, length } = this.present
    return run.originClient === id.client && run.originClock === id.clock + length - 1
  }

  private insertAmong(run: Run, budget: Budget): void {
    this.readOrder(budget)
    const first = run.originClient < 0 ? 0 : this.cutBehind(run.originClient, run.originClock, budget) + 1
    let position = first
    for (let at = first; at < this.runs.length && budget.steps >= 0; at++) {
      const other = this.runs[at]
      if (!other) break
      budget.steps--
      if (other.originClient === run.originClient && other.originClock === run.originClock) {
        if (other.client >= run.client) break
      } else if (this.indexOf(other.originClient, other.originClock, first, at, budget) < 0) break
      position = at + 1
    }
    this.runs.splice(position, 0, run)
  }

  private readOrder(budget: Budget): void {
    if (this.isWhole) return
    this.isWhole = true
    const stored: Run[] = []
    for (let item = this.present ?? null; item !== null && budget.steps >= 0; item = item.left) {
      budget.steps--
      if (item.rightOrigin !== null) throw new Error(`Entry ${item.id.client}:${item.id.clock} has a right origin`)
      stored.push({
        client: item.id.client,
        clock: item.id.clock,
        length: item.length,
        originClient: item.origin?.client ?? -1,
        originClock: item.origin?.clock ?? -1,
        content: 'stored',
      })
    }
    this.runs = [...stored.reverse(), ...this.runs]
  }

  /** Index of the run that now ends with this clock: Yjs splits a merged one there, too. */
  private cutBehind(client: number, clock: number, budget: Budget): number {
    const index = this.indexOf(client, clock, 0, this.runs.length - 1, budget)
    const run = this.runs[index]
    if (!run) return -1 // only when the budget is used up, and then nothing counts any more
    const length = clock - run.clock + 1
    if (length < run.length) {
      const rest = { ...run, clock: clock + 1, length: run.length - length, originClient: client, originClock: clock }
      run.length = length
      this.runs.splice(index + 1, 0, rest)
    }
    return index
  }

  /** Index of the run that holds this clock, between two indexes, else -1. */
  private indexOf(client: number, clock: number, first: number, last: number, budget: Budget): number {
    for (let at = last; at >= first && budget.steps >= 0; at--) {
      const run = this.runs[at]
      budget.steps--
      if (run?.client === client && run.clock <= clock && clock < run.clock + run.length) return at
    }
    return -1
  }
}

/** The entry that holds a clock which the document knows; null for one that no board has. Charges for the split that Yjs makes. */
export function storedEntry(doc: Y.Doc, client: number, clock: number, budget: Budget): Y.Item | null {
  const structs = doc.store.clients.get(client)
  if (!structs) return null
  const struct = structs[Y.findIndexSS(structs, clock)]
  if (!(struct instanceof Y.Item)) return null
  budget.steps--
  if (struct.id.clock + struct.length - 1 > clock) budget.steps -= Math.ceil(structs.length / entriesMovedPerStep)
  return struct
}
