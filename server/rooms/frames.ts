import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type ControlMessage, messageTypes } from '../../shared/protocol/messages.ts'
import type { Refusal } from '../../shared/protocol/refusal.ts'

const syncStep1 = 0
const syncStep2 = 1
const syncUpdate = 2

/** What a client may say, as bytes not yet judged. */
export type ClientFrame =
  | { type: 'ask'; stateVector: Uint8Array }
  /** `complete`: sync step 2, everything that the server lacks; else a single live update. */
  | { type: 'write'; update: Uint8Array; complete: boolean }
  | { type: 'presence'; update: Uint8Array }
  | { type: 'ask-presence' }

/** Null: not a frame that a client may send. */
export function decodeClientFrame(bytes: Uint8Array): ClientFrame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.sync: {
        const kind = decoding.readVarUint(decoder)
        const payload = decoding.readVarUint8Array(decoder)
        if (kind === syncStep1) return { type: 'ask', stateVector: payload }
        if (kind === syncStep2 || kind === syncUpdate) {
          return { type: 'write', update: payload, complete: kind === syncStep2 }
        }
        return null
      }
      case messageTypes.awareness:
        return { type: 'presence', update: decoding.readVarUint8Array(decoder) }
      case messageTypes.queryAwareness:
        return { type: 'ask-presence' }
      default:
        return null
    }
  } catch {
    return null // lib0 throws on torn bytes; the caller ends the connection
  }
}

export const encodeStep1 = (stateVector: Uint8Array) => syncFrame(syncStep1, stateVector)
export const encodeStep2 = (update: Uint8Array) => syncFrame(syncStep2, update)
export const encodeUpdate = (update: Uint8Array) => syncFrame(syncUpdate, update)

export const encodeRefusal = (refusal: Refusal) => textFrame(messageTypes.refusal, refusal)
export const encodeControl = (message: ControlMessage) => textFrame(messageTypes.control, message)

function textFrame(type: number, message: Refusal | ControlMessage): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(message))
  })
}

function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })
}
