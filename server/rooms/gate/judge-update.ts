import { type BoardDoc, readRegister } from '../../../shared/board/board-doc.ts'
import type { RegisterChange, RegisterKey, RegisterName, RegisterValue } from '../../../shared/board/registers.ts'
import type { Result } from '../../../shared/kit/result.ts'
import { type Placement, placeWrites } from './place-writes.ts'
import { readUpdate } from './read-update.ts'
import type { GateRefusal } from './refusal-reason.ts'

/** The value of another key, for a rule that needs it: `after` as the whole update would leave it. */
export interface BoardReader {
  before<R extends RegisterName>(register: R, key: RegisterKey<R>): RegisterValue<R> | undefined
  after<R extends RegisterName>(register: R, key: RegisterKey<R>): RegisterValue<R> | undefined
}

/** Who writes. `R`: the codes with which the rules refuse. */
export interface Writer<R extends string = string> {
  /** Client ids that the server issued to this participant on this board and that this connection may write under. */
  clientIds: ReadonlySet<number>
  /** Pure. Asked for each change that the update would do, until one is refused. */
  mayWrite(change: RegisterChange, board: BoardReader): Result<true, R>
}

export type Verdict<R extends string = string> =
  /**
   * Applying it does exactly these changes. None: its writes lose against those already there.
   * `clocks`: how far it brings each client id, for the receipt.
   */
  | { kind: 'accept'; changes: RegisterChange[]; clocks: ReadonlyMap<number, number> }
  /** Everything in it is already known. */
  | { kind: 'nothing' }
  /** It builds on what is not here yet: do not apply, do not confirm, ask with sync step 1. */
  | { kind: 'gap' }
  /** `change`: the one that a rule forbids; without it the gate itself refuses. */
  | { kind: 'refuse'; reason: GateRefusal | R; change?: RegisterChange }

/**
 * Decides on a raw update (Yjs V1) before it is applied, and mutates nothing. After `accept`, `Y.applyUpdate` on this document
 * does the announced changes and nothing else, and leaves nothing pending. Log and broadcast what that transaction emits,
 * never the bytes judged here: entries that the document has already are ignored, and may say anything.
 * Throws on a document that no gate guarded: pending entries, right origins.
 */
export function judgeUpdate<R extends string>(doc: BoardDoc, update: Uint8Array, writer: Writer<R>): Verdict<R> {
  const { pendingStructs, pendingDs } = doc.store
  if (pendingStructs !== null || pendingDs !== null) throw new Error('The document has pending entries')
  const read = readUpdate(update)
  if (!read.ok) return { kind: 'refuse', reason: read.error }
  const placed = placeWrites(doc, writer.clientIds, read.value)
  if (!placed.ok) return placed.error === 'gap' ? { kind: 'gap' } : { kind: 'refuse', reason: placed.error }
  const { clocks } = placed.value
  const changes = changesOf(doc, placed.value)
  if (!changes) return { kind: 'refuse', reason: 'removes-value' }
  if (clocks.size === 0) return { kind: 'nothing' }
  const board = boardReader(doc, changes)
  for (const change of changes) {
    const answer = writer.mayWrite(change, board)
    if (!answer.ok) return { kind: 'refuse', reason: answer.error, change }
  }
  return { kind: 'accept', changes, clocks }
}

/** Null: a key would end without a value. */
function changesOf(doc: BoardDoc, { touched, deleted }: Placement): RegisterChange[] | null {
  const changes: RegisterChange[] = []
  for (const key of touched) {
    const last = key.newLast
    if (last === null && !key.isPresentDeleted) continue
    if (!Array.isArray(last?.content) || deleted.has(last.client, last.clock)) return null
    const [after] = last.content
    const before = readRegister(doc, key.register, key.key)
    // register, key and value were parsed by one entry of the table
    changes.push({ register: key.register, key: key.key, before, after } as RegisterChange)
  }
  return changes
}

function boardReader(doc: BoardDoc, changes: readonly RegisterChange[]): BoardReader {
  let byKey: Map<string, RegisterChange> | null = null
  const nameOf = (register: RegisterName, key: string) => `${register}/${key}`
  return {
    before: (register, key) => readRegister(doc, register, key),
    after(register, key) {
      byKey ??= new Map(changes.map((change) => [nameOf(change.register, change.key), change]))
      const change = byKey.get(nameOf(register, key))
      return change ? (change.after as RegisterValue<typeof register>) : readRegister(doc, register, key)
    },
  }
}
