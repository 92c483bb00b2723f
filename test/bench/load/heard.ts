import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** What of one author a frame tells: the clocks after `from` up to `to`. */
export interface Heard {
  clientId: number
  from: number
  to: number
}

interface Known {
  frame: Buffer
  heard: readonly Heard[]
}

const keptFrames = 512

/**
 * Frames of one room. Everyone there hears the same bytes in the same order, so each is decoded once for all and only compared
 * by the others: the load generator is not to be the bottleneck.
 */
export class HeardFrames {
  private readonly known: Known[] = []
  private firstIndex = 0

  /** `cursor`: where this listener is; the answer holds the next one. */
  look(frame: Buffer, cursor: number, decode: () => readonly Heard[]): { heard: readonly Heard[]; cursor: number } {
    const end = this.firstIndex + this.known.length
    const expected = this.known[cursor - this.firstIndex]
    if (expected?.frame.equals(frame)) return { heard: expected.heard, cursor: cursor + 1 }
    const found = cursor < end ? this.known.findIndex((candidate) => candidate.frame.equals(frame)) : -1
    const present = this.known[found]
    if (present) return { heard: present.heard, cursor: this.firstIndex + found + 1 }
    const heard = decode()
    this.known.push({ frame: Buffer.from(frame), heard })
    if (this.known.length > keptFrames) {
      this.known.shift()
      this.firstIndex++
    }
    return { heard, cursor: end + 1 }
  }
}

export function editsIn(update: Uint8Array): Heard[] {
  const { from, to } = Y.parseUpdateMeta(update)
  return [...to].map(([clientId, clock]) => ({ clientId, from: from.get(clientId) ?? 0, to: clock }))
}

/** A state replaces the one before: of what lies between two nothing is lost that anyone needs. */
export function statesIn(update: Uint8Array): Heard[] {
  const decoder = decoding.createDecoder(update)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const clientId = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    decoding.readVarUint8Array(decoder) // the state's text
    return { clientId, from: clock, to: clock + 1 }
  })
}
