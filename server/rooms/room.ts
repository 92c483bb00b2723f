import * as Y from 'yjs'
import { BoardDoc, storedEdit } from '../../shared/board/board-doc.ts'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { type ControlMessage, protocolVersion } from '../../shared/protocol/messages.ts'
import { encodeReceipt } from '../../shared/protocol/receipt.ts'
import type { StoredBoard } from '../store/board-store.ts'
import { admitUpdate } from './admit-update.ts'
import { type ClientFrame, decodeClientFrame, encodeControl, encodeStep1, encodeStep2, encodeUpdate } from './frames.ts'
import type { Connection, Peer } from './peer.ts'
import { PresenceBoard } from './presence-board.ts'

/** A person drags at ten frames a second; a thousand waiting frames are a flood. */
const maxWaitingFrames = 1000
const maxWaitingBytes = 4 * 1024 * 1024
/** Behind this, a slow reader gets no presence; behind the other, it is dropped and syncs again later. */
const presenceBacklogBytes = 256 * 1024
const maxBacklogBytes = 8 * 1024 * 1024

type Request =
  | { type: 'ask'; connection: Connection; stateVector: Uint8Array }
  | { type: 'write'; connection: Connection; update: Uint8Array; complete: boolean; frame: number }

/** What a tick made of the waiting requests: what goes to the log, and what to say once it is there. */
export interface PreparedTick {
  update: Uint8Array | null
  /** Broadcast, answer and confirm; call only when `update` is durable. */
  settle(): void
}

/**
 * One live board: connections, presence, and the document as of the last tick. Between `prepare` and `settle` the document is
 * ahead of the disk, so nothing is read from it in that time.
 */
export class Room {
  readonly boardId: BoardId
  readonly doc: BoardDoc
  readonly connections = new Set<Connection>()
  private readonly presence = new PresenceBoard<Connection>()
  private requests: Request[] = []
  private readonly onWork: () => void

  constructor(boardId: BoardId, stored: StoredBoard, onWork: () => void) {
    this.boardId = boardId
    this.onWork = onWork
    this.doc = new BoardDoc()
    this.doc.transact(() => {
      if (stored.snapshot) Y.applyUpdate(this.doc, stored.snapshot)
      for (const update of stored.tail) Y.applyUpdate(this.doc, update)
    }, storedEdit)
  }

  get hasWork(): boolean {
    return this.requests.length > 0
  }

  join(peer: Peer, participant: Participant): Connection {
    const connection: Connection = {
      peer,
      participant,
      framesHeard: 0,
      framesDurable: 0,
      clients: new Set(),
      isSynced: false,
      waitingFrames: 0,
      waitingBytes: 0,
    }
    this.connections.add(connection)
    peer.send(encodeControl({ type: 'welcome', protocolVersion, you: participant }))
    const everyone = this.presence.everyone()
    if (everyone) peer.send(everyone)
    return connection
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.presence.leave(connection)
    this.onWork()
  }

  hear(connection: Connection, bytes: Uint8Array): void {
    if (!this.connections.has(connection)) return
    const frame = decodeClientFrame(bytes)
    if (!frame) return this.end(connection, 'bad-message')
    connection.waitingFrames++
    connection.waitingBytes += bytes.byteLength
    if (connection.waitingFrames > maxWaitingFrames || connection.waitingBytes > maxWaitingBytes) {
      return this.end(connection, 'try-later')
    }
    this.take(connection, frame)
    this.onWork()
  }

  /** Applies all waiting requests as one transaction. */
  prepare(): PreparedTick {
    const requests = this.requests
    this.requests = []
    const writers = new Set<Connection>()
    const asks: (Request & { type: 'ask' })[] = []
    let update: Uint8Array | null = null
    const capture = (merged: Uint8Array) => {
      update = merged
    }
    this.doc.on('update', capture)
    this.doc.transact(() => {
      for (const request of requests) {
        if (request.type === 'ask') asks.push(request)
        else if (this.admit(request)) writers.add(request.connection)
      }
    }, storedEdit)
    this.doc.off('update', capture)
    for (const connection of this.connections) {
      connection.waitingFrames = 0
      connection.waitingBytes = 0
    }
    return { update, settle: () => this.settle(update, asks, writers) }
  }

  sendPresence(): void {
    const frame = this.presence.takeChanges()
    if (!frame) return
    for (const { peer } of this.connections) if (peer.bufferedBytes() < presenceBacklogBytes) peer.send(frame)
  }

  tell(message: ControlMessage): void {
    const frame = encodeControl(message)
    for (const { peer } of this.connections) peer.send(frame)
  }

  closeAll(reason: CloseReason): void {
    for (const connection of [...this.connections]) this.end(connection, reason)
  }

  private take(connection: Connection, frame: ClientFrame): void {
    switch (frame.type) {
      case 'ask':
        this.requests.push({ type: 'ask', connection, stateVector: frame.stateVector })
        return
      case 'write':
        connection.framesHeard++
        this.requests.push({ ...frame, connection, frame: connection.framesHeard })
        return
      case 'presence':
        if (!this.presence.hear(connection, connection.participant, frame.update)) this.end(connection, 'bad-message')
        return
      case 'ask-presence': {
        const everyone = this.presence.everyone()
        if (everyone) connection.peer.send(everyone)
      }
    }
  }

  /** True: the frame is in the document now, and may be confirmed once that is durable. */
  private admit(request: Request & { type: 'write' }): boolean {
    const { connection, update, complete, frame } = request
    if (!this.connections.has(connection)) return false
    const verdict = admitUpdate(this.doc, update, connection.participant)
    switch (verdict.kind) {
      case 'accept':
        Y.applyUpdate(this.doc, update)
        for (const client of verdict.clients) connection.clients.add(client)
        break
      case 'nothing':
        break
      case 'gap':
        connection.peer.send(encodeStep1(this.doc)) // the answer holds this frame's content as well
        return false
      case 'refuse':
        this.end(connection, verdict.reason)
        return false
    }
    // A frame after a gap waits for the complete answer: only that proves that all frames before it are in.
    if (complete || connection.framesDurable === frame - 1) connection.framesDurable = frame
    return true
  }

  private settle(
    update: Uint8Array | null,
    asks: readonly (Request & { type: 'ask' })[],
    writers: Set<Connection>,
  ): void {
    if (update) {
      const frame = encodeUpdate(update)
      for (const connection of this.connections) {
        if (!connection.isSynced) continue
        if (connection.peer.bufferedBytes() > maxBacklogBytes) this.end(connection, 'try-later')
        else connection.peer.send(frame)
      }
    }
    for (const ask of asks) this.answer(ask.connection, ask.stateVector)
    for (const connection of writers) {
      const clocks = new Map([...connection.clients].map((id) => [id, Y.getState(this.doc.store, id)]))
      connection.peer.send(encodeReceipt({ frames: connection.framesDurable, clocks }))
    }
  }

  private answer(connection: Connection, stateVector: Uint8Array): void {
    if (!this.connections.has(connection)) return
    try {
      connection.peer.send(encodeStep2(this.doc, stateVector))
    } catch {
      return this.end(connection, 'bad-message') // Yjs throws on a torn state vector
    }
    if (connection.isSynced) return
    connection.isSynced = true
    connection.peer.send(encodeStep1(this.doc)) // what did you write while we were apart?
  }

  private end(connection: Connection, reason: CloseReason): void {
    connection.peer.close(reason)
    this.leave(connection)
  }
}
