import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { BoardDoc, remoteEdit } from '../../shared/board/board-doc.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { controlMessageSchema, messageTypes } from '../../shared/protocol/messages.ts'
import type { OwnPresence } from '../../shared/protocol/presence.ts'
import { encodeStep1, encodeStep2, encodeUpdate } from './frames.ts'
import type { Line, Peer } from './peer.ts'
import type { Member, Rooms } from './rooms.ts'

const step1 = 0
const step2 = 1

/**
 * A client of a board inside the server: a copy of its own, written through the gate like anybody's. Frames wait until `read`, so that
 * nobody inside costs anything in the turn of those who are outside.
 */
export class InnerLine {
  readonly doc = new BoardDoc()
  private readonly waiting: Uint8Array[] = []
  private waitingBytes = 0
  private readonly line: Line
  private hasClientId = false
  private isComplete = false
  private presenceClock = 0
  private endedWith: CloseReason | 'left' | null = null

  constructor(rooms: Pick<Rooms, 'connect'>, member: Member) {
    const peer: Peer = {
      send: (frame) => {
        if (this.endedWith !== null) return
        this.waiting.push(frame)
        this.waitingBytes += frame.byteLength
      },
      close: (reason) => {
        this.endedWith ??= reason
      },
      bufferedBytes: () => this.waitingBytes,
    }
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== remoteEdit) this.line.receive(encodeUpdate(update))
    })
    this.line = rooms.connect(peer, member)
  }

  /** Null: it is open. */
  get ended(): CloseReason | 'left' | null {
    return this.endedWith
  }

  /** Everything of the board is here, and edits can be made. */
  get isReady(): boolean {
    return this.endedWith === null && this.hasClientId && this.isComplete
  }

  /** Takes in what has come, frame by frame as long as there is time. */
  read(isOverTime: () => boolean): void {
    while (this.endedWith === null && this.waiting.length > 0 && !isOverTime()) {
      const frame = this.waiting.shift()
      if (!frame) return
      this.waitingBytes -= frame.byteLength
      this.hear(frame)
    }
  }

  /** Renewed every so often: clients forget who says nothing for half a minute. */
  sayPresence(presence: OwnPresence): void {
    if (!this.hasClientId || this.endedWith !== null) return
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.doc.clientID)
      encoding.writeVarUint(encoder, ++this.presenceClock)
      encoding.writeVarString(encoder, JSON.stringify(presence))
    })
    this.line.receive(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageTypes.awareness)
        encoding.writeVarUint8Array(encoder, update)
      }),
    )
  }

  leave(): void {
    if (this.endedWith === null) {
      this.endedWith = 'left'
      this.line.gone()
    }
    this.waiting.length = 0
    this.waitingBytes = 0
    this.doc.destroy()
  }

  private hear(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.sync:
        return this.hearSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
      case messageTypes.control: {
        const message = controlMessageSchema.safeParse(JSON.parse(decoding.readVarString(decoder)))
        if (!message.success || message.data.type !== 'welcome') return
        this.doc.clientID = message.data.clientId
        this.hasClientId = true
        this.line.receive(encodeStep1(Y.encodeStateVector(this.doc)))
      }
    }
  }

  private hearSync(kind: number, payload: Uint8Array): void {
    if (kind === step1) this.line.receive(encodeStep2(Y.encodeStateAsUpdate(this.doc, payload)))
    else Y.applyUpdate(this.doc, payload, remoteEdit)
    if (kind === step2) this.isComplete = true
  }
}
