import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageTypes } from './messages.ts'

/**
 * What of a connection is on disk at the server. An edit is saved when both reach it: the frame count alone confirms too
 * much after a repeated frame, the clock alone does not see pure deletes.
 */
export interface Receipt {
  /** Write frames (sync step 2, update) of this connection, counted from 1: all up to this one are durable. */
  frames: number
  /** Yjs client id → clock that is durable, for the ids that this connection wrote under. */
  clocks: ReadonlyMap<number, number>
}

export function encodeReceipt(receipt: Receipt): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.receipt)
    encoding.writeVarUint(encoder, receipt.frames)
    encoding.writeVarUint(encoder, receipt.clocks.size)
    for (const [client, clock] of receipt.clocks) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
    }
  })
}

/** Reads the payload behind the message type. Throws on torn bytes, as lib0 does. */
export function decodeReceipt(decoder: decoding.Decoder): Receipt {
  const frames = decoding.readVarUint(decoder)
  const clocks = new Map<number, number>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    clocks.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
  }
  return { frames, clocks }
}
