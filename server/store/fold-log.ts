import * as Y from 'yjs'
import type { StoredBoard } from './board-store.ts'

export interface Snapshot {
  /** Yjs update, format V1. */
  state: Uint8Array
  /** What `state` holds, encoded; null: nobody has worked it out yet. */
  stateVector: Uint8Array | null
}

/** The state without what was overwritten or deleted: smaller than the log, and nobody can read old values from it. */
export function foldLog({ snapshot, tail }: Pick<StoredBoard, 'snapshot' | 'tail'>): Snapshot {
  const doc = new Y.Doc({ gc: true })
  doc.transact(() => {
    for (const update of snapshot ? [snapshot, ...tail] : tail) Y.applyUpdate(doc, update)
  })
  const folded = { state: Y.encodeStateAsUpdate(doc), stateVector: Y.encodeStateVector(doc) } // what waits for missing edits is in `state`
  doc.destroy()
  return folded
}

/** Folding what was folded joins neighbours at most once or twice more. */
const maxFolds = 5

/** The state as it stays when it is folded again: the same board has the same bytes, here and wherever they are brought. */
export function settledState(stored: Pick<StoredBoard, 'snapshot' | 'tail'>): Uint8Array {
  let { state } = foldLog(stored)
  for (let round = 1; round < maxFolds; round++) {
    const next = foldLog({ snapshot: state, tail: [] }).state
    if (Buffer.compare(next, state) === 0) break
    state = next
  }
  return state
}

/** The tail as one update, and the state vector of everything. The snapshot, by far the largest part, is not even read. */
export function mergeTail(
  snapshot: Snapshot | null,
  tail: readonly Uint8Array[],
): { tail: Uint8Array | null; stateVector: Uint8Array } {
  const clocks = snapshot ? Y.decodeStateVector(stateVectorOf(snapshot)) : new Map<number, number>()
  if (tail.length === 0) return { tail: null, stateVector: Y.encodeStateVector(clocks) }
  const merged = Y.mergeUpdates([...tail])
  for (const struct of Y.decodeUpdate(merged).structs) {
    const present = clocks.get(struct.id.client) ?? 0
    // Behind a gap nothing counts: who believed it to be here would never send it again.
    if (struct instanceof Y.Skip || struct.id.clock > present) continue
    clocks.set(struct.id.client, Math.max(present, struct.id.clock + struct.length))
  }
  return { tail: merged, stateVector: Y.encodeStateVector(clocks) }
}

function stateVectorOf({ state, stateVector }: Snapshot): Uint8Array {
  return stateVector ?? Y.encodeStateVectorFromUpdate(state)
}
