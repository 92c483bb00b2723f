import * as Y from 'yjs'
import { BoardDoc, storedEdit } from '../../shared/board/board-doc.ts'
import type { MergedBoard } from '../store/board-store.ts'
import { encodeStep2, encodeUpdate } from './frames.ts'

/** Joiners get the cached state and this much of what came after it; then the state is encoded anew. */
const maxTailBytes = 256 * 1024
const maxTailUpdates = 200
const emptyUpdate = Y.encodeStateAsUpdate(new Y.Doc())
const emptyStateVector = Y.encodeStateVector(new Map())

/**
 * What a board holds. Joining costs no encoding: the state as it came from the store and the updates since then are handed on as they are,
 * and the document is built when somebody writes or reads decisions.
 */
export class BoardState {
  private built: BoardDoc | null = null
  private base: Uint8Array
  private baseFrame: Uint8Array | null = null
  /** Of base and tail together as long as there is no document. */
  private readonly vector: Uint8Array
  private tail: Uint8Array[] = []
  private tailBytes = 0
  /** After a broken line a whole room comes back with one and the same state vector. */
  private lastAnswer: { stateVector: Uint8Array; frame: Uint8Array } | null = null

  constructor(stored: Pick<MergedBoard, 'snapshot' | 'tail' | 'stateVector'>) {
    this.base = stored.snapshot ?? emptyUpdate
    this.vector = stored.stateVector
    if (stored.tail) this.append(stored.tail)
  }

  get doc(): BoardDoc {
    if (this.built) return this.built
    const doc = new BoardDoc()
    doc.transact(() => {
      Y.applyUpdate(doc, this.base)
      for (const update of this.tail) Y.applyUpdate(doc, update)
    }, storedEdit)
    this.built = doc
    return doc
  }

  /** The document was changed by this update, which is durable now. */
  grow(update: Uint8Array): void {
    this.append(update)
    this.lastAnswer = null
    if (this.tail.length <= maxTailUpdates && this.tailBytes <= maxTailBytes) return
    this.base = Y.encodeStateAsUpdate(this.doc)
    this.baseFrame = null
    this.tail = []
    this.tailBytes = 0
  }

  stateVector(): Uint8Array {
    return this.built ? Y.encodeStateVector(this.built) : this.vector
  }

  /** How far a client id has come; without a document when nobody has written since it was loaded. */
  clockOf(client: number): number {
    if (!this.built) return Y.decodeStateVector(this.vector).get(client) ?? 0
    return Y.getState(this.built.store, client)
  }

  /** Frames that bring a client with this state vector up to date. Throws when the state vector is torn. */
  framesFor(stateVector: Uint8Array): Uint8Array[] {
    if (isEqual(stateVector, emptyStateVector)) {
      this.baseFrame ??= encodeUpdate(this.base)
      return [this.baseFrame, ...this.tail.map(encodeUpdate), upToDate]
    }
    if (!this.lastAnswer || !isEqual(this.lastAnswer.stateVector, stateVector)) {
      this.lastAnswer = { stateVector, frame: encodeStep2(Y.encodeStateAsUpdate(this.doc, stateVector)) }
    }
    return [this.lastAnswer.frame]
  }

  /** Whether a client with this state vector has something that is not here. Throws when the state vector is torn. */
  lacks(stateVector: Uint8Array): boolean {
    if (isEqual(stateVector, emptyStateVector)) return false
    for (const [client, clock] of Y.decodeStateVector(stateVector)) if (clock > this.clockOf(client)) return true
    return false
  }

  destroy(): void {
    this.built?.destroy()
  }

  private append(update: Uint8Array): void {
    this.tail.push(update)
    this.tailBytes += update.byteLength
  }
}

/** Step 2 is how a client knows that it has everything, so it comes behind all the rest. */
const upToDate = encodeStep2(emptyUpdate)

const isEqual = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0
