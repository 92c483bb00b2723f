import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { addEdit, carryAll, confirmEdits, forgetFrames, type PendingEdits } from '../../client/sync/pending-edits.ts'
import type { Line, Peer } from '../../server/rooms/peer.ts'
import type { Rooms } from '../../server/rooms/rooms.ts'
import { BoardDoc, remoteEdit } from '../../shared/board/board-doc.ts'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { messageTypes } from '../../shared/protocol/messages.ts'
import { decodeReceipt } from '../../shared/protocol/receipt.ts'
import { type Refusal, refusalSchema } from '../../shared/protocol/refusal.ts'

/** A client whose line the test works by hand: frames wait in both directions until they are delivered or cut off. */
export class ScriptedClient {
  readonly doc = new BoardDoc()
  readonly toServer: Uint8Array[] = []
  readonly toClient: Uint8Array[] = []
  pending: PendingEdits = []
  closedWith: CloseReason | null = null
  /** The last refusal that the server explained. */
  refusal: Refusal | null = null
  /** Called before a frame is taken in. */
  onHear: (frame: Uint8Array) => void = () => {}
  private line: Line | null = null
  private writeFrames = 0
  private readonly rooms: Pick<Rooms, 'connect'>
  private readonly boardId: BoardId
  private readonly participant: Participant

  /** `clientId`: the Yjs client id to ask for; given, so that a seed always plays the same merge. */
  constructor(rooms: Pick<Rooms, 'connect'>, boardId: BoardId, participant: Participant, clientId: number) {
    this.doc.clientID = clientId
    this.rooms = rooms
    this.boardId = boardId
    this.participant = participant
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === remoteEdit) return
      if (this.line) this.sendSync((encoder) => syncProtocol.writeUpdate(encoder, update))
      const clock = Y.getState(this.doc.store, this.doc.clientID)
      const frame = this.line ? this.writeFrames : null
      this.pending = addEdit(this.pending, { changes: [], client: this.doc.clientID, clock, frame })
    })
  }

  get isConnected(): boolean {
    return this.line !== null
  }

  connect(): void {
    if (this.line) return
    this.closedWith = null
    this.writeFrames = 0
    const peer: Peer = {
      send: (frame) => {
        if (this.line === line) this.toClient.push(frame.slice())
      },
      close: (reason) => {
        if (this.line !== line) return
        const underWay = [...this.toClient] // arrives before the close does
        this.cut()
        this.toClient.push(...underWay)
        this.closedWith = reason
      },
      bufferedBytes: () => 0,
    }
    const line = this.rooms.connect(peer, {
      boardId: this.boardId,
      participant: this.participant,
      clientId: this.doc.clientID,
    })
    this.line = line
    this.sendSync((encoder) => syncProtocol.writeSyncStep1(encoder, this.doc))
  }

  /** The line breaks: whatever is under way is lost. */
  cut(): void {
    const line = this.line
    this.line = null
    this.toServer.length = 0
    this.toClient.length = 0
    this.pending = forgetFrames(this.pending)
    line?.gone()
  }

  deliverToServer(): boolean {
    const frame = this.toServer.shift()
    if (!frame || !this.line) return false
    this.line.receive(frame)
    return true
  }

  deliverToClient(): boolean {
    const frame = this.toClient.shift()
    if (!frame) return false
    this.onHear(frame)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.sync) this.hearSync(decoder)
    else if (type === messageTypes.refusal)
      this.refusal = refusalSchema.parse(JSON.parse(decoding.readVarString(decoder)))
    else if (type === messageTypes.receipt) this.pending = confirmEdits(this.pending, decodeReceipt(decoder))
    return true
  }

  /** Both directions until nothing waits; true when anything moved. */
  deliverAll(): boolean {
    let moved = false
    while (this.deliverToServer() || this.deliverToClient()) moved = true
    return moved
  }

  /** Sends raw bytes as an attacker would. */
  sendRaw(frame: Uint8Array): void {
    this.toServer.push(frame)
  }

  private hearSync(decoder: decoding.Decoder): void {
    const answer = encoding.createEncoder()
    encoding.writeVarUint(answer, messageTypes.sync)
    syncProtocol.readSyncMessage(decoder, answer, this.doc, remoteEdit)
    if (encoding.length(answer) <= 1) return
    this.writeFrames++
    this.pending = carryAll(this.pending, this.writeFrames)
    this.toServer.push(encoding.toUint8Array(answer))
  }

  private sendSync(write: (encoder: encoding.Encoder) => void): void {
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messageTypes.sync)
      write(encoder)
    })
    if (frame[1] === 1 || frame[1] === 2) this.writeFrames++
    this.toServer.push(frame)
  }
}
