import * as Y from 'yjs'
import { storedEdit } from '../../shared/board/board-doc.ts'
import type { BoardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { type ControlMessage, protocolVersion } from '../../shared/protocol/messages.ts'
import { encodeReceipt } from '../../shared/protocol/receipt.ts'
import type { ClientOwner, MergedBoard } from '../store/board-store.ts'
import { BoardState } from './board-state.ts'
import { ClientIds } from './client-ids.ts'
import {
  type ClientFrame,
  decodeClientFrame,
  encodeControl,
  encodeRefusal,
  encodeStep1,
  encodeUpdate,
} from './frames.ts'
import { judgeWrite } from './judge-write.ts'
import type { Connection, Peer } from './peer.ts'
import { PresenceBoard } from './presence-board.ts'

/** A person drags at ten frames a second; a thousand waiting frames are a flood. */
const maxWaitingFrames = 1000
const maxWaitingBytes = 4 * 1024 * 1024
/** Behind this, a slow reader gets no presence; behind the other, it is dropped and syncs again later. */
const presenceBacklogBytes = 256 * 1024
const maxBacklogBytes = 8 * 1024 * 1024

type Ask = { type: 'ask'; connection: Connection; stateVector: Uint8Array }
type Write = { type: 'write'; connection: Connection; update: Uint8Array; complete: boolean; frame: number }

/** What a tick made of the waiting requests: what goes to the log, and what to say once it is there. */
export interface PreparedTick {
  update: Uint8Array | null
  /** Client ids that write for the first time. */
  writers: ClientOwner[]
  /** Broadcast, answer and confirm; call only when `update` is durable. */
  settle(): void
}

/**
 * One live board: connections, presence, and the document as of the last tick. Between `prepare` and `settle` the document is
 * ahead of the disk, so nothing is read from it in that time.
 */
export class Room {
  readonly boardId: BoardId
  readonly state: BoardState
  readonly connections = new Set<Connection>()
  phase: Phase
  private readonly clientIds: ClientIds
  private readonly presence = new PresenceBoard<Connection>()
  private requests: (Ask | Write)[] = []
  private readonly onWork: () => void

  constructor(boardId: BoardId, stored: MergedBoard, phase: Phase, onWork: () => void) {
    this.boardId = boardId
    this.phase = phase
    this.onWork = onWork
    this.state = new BoardState(stored)
    this.clientIds = new ClientIds(stored.clientOwners)
  }

  get hasWork(): boolean {
    return this.requests.length > 0
  }

  get hasPresenceNews(): boolean {
    return this.presence.hasChanges
  }

  /** `wishedClientId`: the id of this person's last connection, or null. */
  join(peer: Peer, participant: Participant, wishedClientId: number | null): Connection {
    const clientId = this.clientIds.issue(participant.id, wishedClientId)
    for (const other of this.connections) if (other.clientId === clientId) this.end(other, 'come-back')
    const connection: Connection = {
      peer,
      participant,
      clientId,
      framesHeard: 0,
      framesDurable: 0,
      isSynced: false,
      waitingFrames: 0,
      waitingBytes: 0,
    }
    this.connections.add(connection)
    peer.send(encodeControl({ type: 'welcome', protocolVersion, clientId, you: participant }))
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

  /** Judges and applies all waiting requests as one transaction. */
  prepare(): PreparedTick {
    const requests = this.requests
    this.requests = []
    const asks = requests.filter((request) => request.type === 'ask')
    const writes = requests.filter((request) => request.type === 'write')
    const { update, writers } = this.apply(writes)
    for (const connection of this.connections) {
      connection.waitingFrames = 0
      connection.waitingBytes = 0
    }
    const owners = [...writers].flatMap(({ clientId }) => this.clientIds.unsavedOwner(clientId) ?? [])
    return { update, writers: update ? owners : [], settle: () => this.settle(update, owners, asks, writers) }
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

  /** A person's name, function or Amt has changed: rights at once, the screens of the others with the next presence. */
  updateParticipant(participant: Participant): void {
    for (const connection of this.connections) {
      if (connection.participant.id !== participant.id) continue
      connection.participant = participant
      this.presence.stamp(connection, participant)
    }
    this.onWork()
  }

  closeWhere(reason: CloseReason, isMeant: (participantId: ParticipantId) => boolean = () => true): void {
    for (const connection of [...this.connections]) {
      if (isMeant(connection.participant.id)) this.end(connection, reason)
    }
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

  private apply(writes: readonly Write[]): { update: Uint8Array | null; writers: Set<Connection> } {
    const writers = new Set<Connection>()
    const gaps = new Set<Connection>()
    if (writes.length === 0) return { update: null, writers }
    const { doc } = this.state
    let update: Uint8Array | null = null
    const capture = (merged: Uint8Array) => {
      update = merged
    }
    doc.on('update', capture)
    doc.transact(() => {
      for (const write of writes) {
        const outcome = this.admit(write)
        if (outcome === 'taken') writers.add(write.connection)
        else if (outcome === 'gap') gaps.add(write.connection)
      }
    }, storedEdit)
    doc.off('update', capture)
    // the answer holds what came too early as well; asked once a tick, however many frames hang in the air
    for (const { peer } of gaps) peer.send(encodeStep1(Y.encodeStateVector(doc)))
    return { update, writers }
  }

  /** `taken`: the frame is in the document now, and may be confirmed once that is durable. */
  private admit({ connection, update, complete, frame }: Write): 'taken' | 'gap' | 'refused' {
    if (!this.connections.has(connection)) return 'refused'
    const { doc } = this.state
    const { id, role, laneId } = connection.participant
    const actor = { id, role, laneId, phase: this.phase }
    const verdict = judgeWrite(doc, update, { clientId: connection.clientId, actor })
    switch (verdict.kind) {
      case 'accept':
        Y.applyUpdate(doc, update)
        break
      case 'nothing':
        break
      case 'gap':
        return 'gap'
      case 'refuse':
        if (verdict.refusal) connection.peer.send(encodeRefusal(verdict.refusal))
        this.end(connection, verdict.close)
        return 'refused'
    }
    // A frame after a gap waits for the complete answer: only that proves that all frames before it are in.
    if (complete || connection.framesDurable === frame - 1) connection.framesDurable = frame
    return 'taken'
  }

  private settle(
    update: Uint8Array | null,
    owners: readonly ClientOwner[],
    asks: readonly Ask[],
    writers: Set<Connection>,
  ): void {
    if (update) {
      this.clientIds.markSaved(owners)
      this.state.grow(update)
      this.broadcast(encodeUpdate(update))
    }
    for (const { connection, stateVector } of asks) this.answer(connection, stateVector)
    for (const connection of writers) this.confirm(connection)
  }

  private broadcast(frame: Uint8Array): void {
    for (const connection of this.connections) {
      if (!connection.isSynced) continue
      if (connection.peer.bufferedBytes() > maxBacklogBytes) this.end(connection, 'try-later')
      else connection.peer.send(frame)
    }
  }

  private answer(connection: Connection, stateVector: Uint8Array): void {
    if (!this.connections.has(connection)) return
    let lacks: boolean
    try {
      for (const frame of this.state.framesFor(stateVector)) connection.peer.send(frame)
      lacks = this.state.lacks(stateVector)
    } catch {
      return this.end(connection, 'bad-message') // Yjs throws on a torn state vector
    }
    connection.isSynced = true
    // What a broken connection carried may be here without the client knowing; what is not here, it shall send.
    this.confirm(connection)
    if (lacks) connection.peer.send(encodeStep1(this.state.stateVector()))
  }

  private confirm(connection: Connection): void {
    const clock = this.state.clockOf(connection.clientId)
    if (clock === 0) return
    const clocks = new Map([[connection.clientId, clock]])
    connection.peer.send(encodeReceipt({ frames: connection.framesDurable, clocks }))
  }

  private end(connection: Connection, reason: CloseReason): void {
    connection.peer.close(reason)
    this.leave(connection)
  }
}
