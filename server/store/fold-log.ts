import * as Y from 'yjs'
import type { StoredBoard } from './board-store.ts'

type Log = Pick<StoredBoard, 'snapshot' | 'tail'>

/** The state without what was overwritten or deleted: smaller than the log, and nobody can read old values from it. */
export function foldLog(log: Log): Uint8Array {
  const doc = new Y.Doc({ gc: true })
  doc.transact(() => {
    for (const update of updatesOf(log)) Y.applyUpdate(doc, update)
  })
  const state = Y.encodeStateAsUpdate(doc) // with what waits for missing updates, if ever something does
  doc.destroy()
  return state
}

/** The log as one update. Quicker than folding, and no document is built; what was overwritten is still in it. */
export function mergeLog(log: Log): { state: Uint8Array; stateVector: Uint8Array } {
  const state = Y.mergeUpdates(updatesOf(log))
  return { state, stateVector: Y.encodeStateVectorFromUpdate(state) }
}

function updatesOf({ snapshot, tail }: Log): Uint8Array[] {
  return snapshot ? [snapshot, ...tail] : tail
}
