import * as Y from 'yjs'
import { storedEdit } from '../../shared/board/board-doc.ts'
import type { BoardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { type ControlMessage, protocolVersion } from '../../shared/protocol/messages.ts'
import { encodeReceipt } from '../../shared/protocol/receipt.ts'
import type { ClientOwner, MergedBoard } from '../store/board-store.ts'
import type { CardOperation } from '../store/card-operation.ts'
import type { BoardMemory } from './board-memory.ts'
import { actorWith, type BoardRights } from './board-rights.ts'
import { BoardState } from './board-state.ts'
import { noteOperations } from './card-operations.ts'
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
import { type Ask, RequestQueue, type Write } from './request-queue.ts'
import { RoomPresence } from './room-presence.ts'

/** Behind this, a slow reader is dropped and syncs again later. */
const maxBacklogBytes = 8 * 1024 * 1024
/** Two living tabs that ask for one client id would throw each other out for ever; nobody comes back by mistake so soon. */
const takeoverPauseMs = 10_000

/** Who is told something: everybody on the board, those who lead, or all but those. */
export type Audience = 'everybody' | 'moderators' | 'others'

export interface RoomOptions {
  boardId: BoardId
  stored: MergedBoard
  rights: BoardRights
  memory: BoardMemory
  /** Epoch ms. */
  now: () => number
  /** Something waits for the next tick, or for the next presence. */
  onWork: () => void
}

/** What a tick made of the waiting requests: what goes to the log, and what to say once it is there. */
export interface PreparedTick {
  update: Uint8Array | null
  /** Client ids that write for the first time. */
  writers: ClientOwner[]
  /** What `update` does to cards. */
  operations: CardOperation[]
  /** Broadcast, confirm and answer; call only when `update` is durable. An answer that there is no time for waits for the next tick. */
  settle(isOverTime: () => boolean): void
}

/**
 * One live board: connections, presence, and the document as of the last tick. Between `prepare` and `settle` the document is
 * ahead of the disk, so nothing is read from it in that time.
 */
export class Room {
  readonly boardId: BoardId
  readonly state: BoardState
  readonly connections = new Set<Connection>()
  rights: BoardRights
  readonly presence: RoomPresence
  private readonly clientIds: ClientIds
  private readonly requests = new RequestQueue()
  private readonly memory: BoardMemory
  private readonly now: () => number
  /** Of the tick that is being prepared. */
  private operations: CardOperation[] = []
  private readonly onWork: () => void

  constructor({ boardId, stored, rights, memory, now, onWork }: RoomOptions) {
    this.boardId = boardId
    this.rights = rights
    this.memory = memory
    this.now = now
    this.onWork = onWork
    this.state = new BoardState(stored)
    this.clientIds = new ClientIds(stored.clientOwners)
    this.presence = new RoomPresence(this.connections, memory)
  }

  get hasWork(): boolean {
    return !this.requests.isEmpty
  }

  /** `wishedClientId`: the id of this person's last connection, or null. */
  join(peer: Peer, participant: Participant, wishedClientId: number | null): Connection {
    const isContested = wishedClientId !== null && this.wasTakenOverJustNow(wishedClientId)
    const clientId = this.clientIds.issue(participant.id, isContested ? null : wishedClientId)
    const before = [...this.connections].filter((other) => other.clientId === clientId)
    const connection: Connection = {
      peer,
      participant,
      clientId,
      tookOverAt: before.length > 0 ? performance.now() : null,
      framesHeard: 0,
      framesDurable: 0,
      isSynced: false,
      waitingFrames: 0,
      waitingBytes: 0,
      presenceFrames: 0,
      wantsEveryone: false,
    }
    this.connections.add(connection)
    for (const other of before) this.end(other, 'come-back')
    peer.send(encodeControl({ type: 'welcome', protocolVersion, clientId, you: participant }))
    this.presence.join(connection)
    return connection
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    this.presence.leave(connection)
    this.requests.forgetAsk(connection)
    const { clientId } = connection
    const isHeldByAnother = [...this.connections].some((other) => other.clientId === clientId)
    if (!isHeldByAnother && this.state.clockOf(clientId) === 0) this.clientIds.release(clientId)
    this.onWork()
  }

  hear(connection: Connection, bytes: Uint8Array): void {
    if (!this.connections.has(connection)) return
    const frame = decodeClientFrame(bytes)
    if (!frame) return this.end(connection, 'bad-message')
    const objection = this.take(connection, frame, bytes.byteLength)
    if (objection) return this.end(connection, objection)
    this.onWork()
  }

  /** Judges and applies what waits, as one transaction, as far as there is time. */
  prepare(isOverTime: () => boolean): PreparedTick {
    const asks = this.requests.takeAsks()
    this.operations = []
    const { update, writers } = this.apply(isOverTime)
    this.requests.recount(this.connections)
    const owners = [...writers].flatMap(({ clientId }) => this.clientIds.unsavedOwner(clientId) ?? [])
    return {
      update,
      writers: update ? owners : [],
      operations: this.operations,
      settle: (isAnsweringLong) => {
        if (update) this.publish(update, owners)
        for (const connection of writers) this.confirm(connection)
        this.answerAll(asks, isAnsweringLong)
      },
    }
  }

  tell(message: ControlMessage, audience: Audience = 'everybody'): void {
    const frame = encodeControl(message)
    for (const connection of this.connections) {
      const leads = connection.participant.role === 'moderator'
      if (audience === 'everybody' || leads === (audience === 'moderators')) this.send(connection, frame)
    }
  }

  /** A person's name, function or Amt has changed: rights at once, the screens of the others with the next presence. */
  updateParticipant(participant: Participant): void {
    for (const connection of this.connections) {
      if (connection.participant.id !== participant.id) continue
      connection.participant = participant
      this.presence.stamp(connection)
    }
    this.onWork()
  }

  closeWhere(reason: CloseReason, isMeant: (participantId: ParticipantId) => boolean = () => true): void {
    for (const connection of [...this.connections]) {
      if (isMeant(connection.participant.id)) this.end(connection, reason)
    }
  }

  private wasTakenOverJustNow(clientId: number): boolean {
    for (const { clientId: held, tookOverAt } of this.connections) {
      if (held === clientId && tookOverAt !== null) return performance.now() - tookOverAt < takeoverPauseMs
    }
    return false
  }

  /** Why the connection has to end, or null. */
  private take(connection: Connection, frame: ClientFrame, bytes: number): CloseReason | null {
    if (frame.type === 'presence' || frame.type === 'ask-presence') return this.presence.hear(connection, frame)
    return this.requests.add(connection, frame, bytes) ? null : 'try-later' // more than a person can cause
  }

  private apply(isOverTime: () => boolean): { update: Uint8Array | null; writers: Set<Connection> } {
    const writers = new Set<Connection>()
    const gaps = new Set<Connection>()
    if (!this.requests.hasWrites) return { update: null, writers }
    const { doc } = this.state
    let update: Uint8Array | null = null
    const capture = (merged: Uint8Array) => {
      update = merged
    }
    doc.on('update', capture)
    doc.transact(() => {
      this.requests.takeWrites((write) => {
        const outcome = this.admit(write)
        if (outcome === 'taken') writers.add(write.connection)
        else if (outcome === 'gap') gaps.add(write.connection)
      }, isOverTime)
    }, storedEdit)
    doc.off('update', capture)
    if (this.requests.hasWrites) this.onWork()
    // the answer holds what came too early as well; asked once a tick, however many frames hang in the air
    for (const connection of gaps) this.send(connection, encodeStep1(Y.encodeStateVector(doc)))
    return { update, writers }
  }

  /** `taken`: the frame is in the document now, and may be confirmed once that is durable. */
  private admit({ connection, update, complete, frame }: Write): 'taken' | 'gap' | 'refused' {
    if (!this.connections.has(connection)) return 'refused'
    const { doc } = this.state
    const { participant } = connection
    const actor = actorWith(this.rights, participant, this.now())
    const verdict = judgeWrite(doc, update, { clientId: connection.clientId, actor })
    switch (verdict.kind) {
      case 'accept':
        Y.applyUpdate(doc, update)
        noteOperations(this.operations, { doc, changes: verdict.changes, by: participant.id, at: this.now() })
        if (participant.laneId !== null) this.memory.lastActionAt.set(participant.laneId, this.now())
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

  private publish(update: Uint8Array, owners: readonly ClientOwner[]): void {
    this.clientIds.markSaved(owners)
    this.state.grow(update)
    const frame = encodeUpdate(update)
    for (const connection of this.connections) if (connection.isSynced) this.send(connection, frame)
  }

  private answerAll(asks: readonly Ask[], isOverTime: () => boolean): void {
    for (const ask of asks) {
      if (!isOverTime()) this.answer(ask)
      else if (this.connections.has(ask.connection)) this.requests.putBack(ask)
    }
    if (this.hasWork) this.onWork()
  }

  private answer({ connection, stateVector }: Ask): void {
    if (!this.connections.has(connection)) return
    let lacks: boolean
    try {
      for (const frame of this.state.framesFor(stateVector)) this.send(connection, frame)
      lacks = this.state.lacks(stateVector)
    } catch {
      return this.end(connection, 'bad-message') // Yjs throws on a torn state vector
    }
    connection.isSynced = true
    // What a broken connection carried may be here without the client knowing; what is not here, it shall send.
    this.confirm(connection)
    if (lacks) this.send(connection, encodeStep1(this.state.stateVector()))
  }

  private confirm(connection: Connection): void {
    const clock = this.state.clockOf(connection.clientId)
    if (clock === 0) return
    const clocks = new Map([[connection.clientId, clock]])
    this.send(connection, encodeReceipt({ frames: connection.framesDurable, clocks }))
  }

  /** Whoever does not read is dropped, and syncs again later. */
  private send(connection: Connection, frame: Uint8Array): void {
    if (connection.peer.bufferedBytes() > maxBacklogBytes) this.end(connection, 'try-later')
    else connection.peer.send(frame)
  }

  private end(connection: Connection, reason: CloseReason): void {
    connection.peer.close(reason)
    this.leave(connection)
  }
}
