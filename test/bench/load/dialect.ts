import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { controlMessageSchema, messageTypes } from '../../../shared/protocol/messages.ts'
import { decodeReceipt } from '../../../shared/protocol/receipt.ts'
import type { DialectName } from '../products/product.ts'

/** What a server says, as far as a load needs to know. */
export type ServerFrame =
  /** The answer to the first question. */
  | { type: 'state'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'ask' }
  | { type: 'presence'; update: Uint8Array }
  /** Write frames of this connection that are durable. */
  | { type: 'receipt'; frames: number }
  /** One more write frame was taken in; it may not be durable yet. */
  | { type: 'acknowledged' }
  | { type: 'client-id'; clientId: number }
  | { type: 'other' }

export interface Dialect {
  /** What a stock provider sends as soon as its socket is open, before its presence. */
  hello(room: string): Uint8Array[]
  /** `live`: one edit; else the answer to the server's question. */
  write(room: string, update: Uint8Array, live: boolean): Uint8Array
  presence(room: string, update: Uint8Array): Uint8Array
  read(frame: Uint8Array): ServerFrame
}

const syncStep1 = 0
const syncStep2 = 1
const syncUpdate = 2
const emptyStateVector = new Uint8Array([0])
const other: ServerFrame = { type: 'other' }

const hocuspocusTypes = { auth: 2, syncReply: 4, syncStatus: 8 }
const providerVersion = '4.7.0'

const yWebsocket: Dialect = {
  hello: () => [sync(null, syncStep1, emptyStateVector)],
  write: (_room, update, live) => sync(null, live ? syncUpdate : syncStep2, update),
  presence: (_room, update) => presence(null, update),
  read(frame) {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    switch (type) {
      case messageTypes.receipt:
        return { type: 'receipt', frames: decodeReceipt(decoder).frames }
      case messageTypes.control:
        return readControl(decoding.readVarString(decoder))
      default:
        return readCommon(type, decoder)
    }
  },
}

const hocuspocus: Dialect = {
  hello: (room) => [signIn(room), sync(room, syncStep1, emptyStateVector)],
  write: (room, update, live) => sync(room, live ? syncUpdate : syncStep2, update),
  presence: (room, update) => presence(room, update),
  read(frame) {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarUint8Array(decoder) // the room's name: a text travels as its length and its bytes
    const type = decoding.readVarUint(decoder)
    if (type === hocuspocusTypes.syncStatus) return { type: 'acknowledged' }
    return readCommon(type === hocuspocusTypes.syncReply ? messageTypes.sync : type, decoder)
  },
}

export const dialects: Record<DialectName, Dialect> = {
  'y-websocket': yWebsocket,
  hocuspocus,
  relay: { ...yWebsocket, hello: () => [] },
}

function readCommon(type: number, decoder: decoding.Decoder): ServerFrame {
  if (type === messageTypes.awareness) return { type: 'presence', update: decoding.readVarUint8Array(decoder) }
  if (type !== messageTypes.sync) return other
  const kind = decoding.readVarUint(decoder)
  if (kind === syncStep1) return { type: 'ask' }
  const update = decoding.readVarUint8Array(decoder)
  return { type: kind === syncStep2 ? 'state' : 'update', update }
}

function readControl(text: string): ServerFrame {
  const parsed = controlMessageSchema.safeParse(JSON.parse(text))
  if (!parsed.success || parsed.data.type !== 'welcome') return other
  return { type: 'client-id', clientId: parsed.data.clientId }
}

function sync(room: string | null, kind: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    if (room !== null) encoding.writeVarString(encoder, room)
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

function presence(room: string | null, update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    if (room !== null) encoding.writeVarString(encoder, room)
    encoding.writeVarUint(encoder, messageTypes.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

function signIn(room: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, room)
    encoding.writeVarUint(encoder, hocuspocusTypes.auth)
    encoding.writeVarUint(encoder, 0) // a token follows
    encoding.writeVarString(encoder, '')
    encoding.writeVarString(encoder, providerVersion)
  })
}
