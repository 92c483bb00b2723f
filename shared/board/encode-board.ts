import * as Y from 'yjs'

/** The whole board as one Yjs update, format V1: what a log may start with. */
export function encodeBoard(doc: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdate(doc)
}
