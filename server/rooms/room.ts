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
import { nobody, PresenceBoard } from './presence-board.ts'

/** A person drags at ten frames a second; a thousand waiting frames are a flood. */
const maxWaitingFrames = 1000
const maxWaitingBytes = 4 * 1024 * 1024
/** Presence goes out ten times a second: an honest client says a frame or two in between, some more after a pause. */
const maxPresenceFrames = 100
/** Behind this, a slow reader gets no presence; behind the other, it is dropped and syncs again later. */
const presenceBacklogBytes = 256 * 1024
const maxBacklogBytes = 8 * 1024 * 1024
/** Two living tabs that ask for one client id would throw each other out for ever; nobody comes back by mistake so soon. */
const takeoverPauseMs = 10_000

type Ask = { connection: Connection; stateVector: Uint8Array }
type Write = { connection: Connection; update: Uint8Array; complete: boolean; frame: number }

/** What a tick made of the waiting requests: what goes to the log, and what to say once it is there. */
export interface PreparedTick {
  update: Uint8Array | null
  /** Client ids that write for the first time. */
  writers: ClientOwner[]
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
  phase: Phase
  private readonly clientIds: ClientIds
  private readonly presence = new PresenceBoard<Connection>()
  private readonly asks = new Map<Connection, Ask>()
  private writes: Write[] = []
  private isPresenceHeard = false
  private readonly onWork: () => void

  constructor(boardId: BoardId, stored: MergedBoard, phase: Phase, onWork: () => void) {
    this.boardId = boardId
    this.phase = phase
    this.onWork = onWork
    this.state = new BoardState(stored)
    this.clientIds = new ClientIds(stored.clientOwners)
  }

  get hasWork(): boolean {
    return this.asks.size > 0 || this.writes.length > 0
  }

  /** Also when what was said changed nothing: it counts against a flood until the next round. */
  get hasPresenceNews(): boolean {
    return this.isPresenceHeard || this.presence.hasChanges
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
    const everyone = this.presence.everyone()
    if (everyone) peer.send(everyone)
    return connection
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    this.presence.leave(connection)
    this.asks.delete(connection)
    const { clientId } = connection
    const isHeldByAnother = [...this.connections].some((other) => other.clientId === clientId)
    if (!isHeldByAnother && this.state.clockOf(clientId) === 0) this.clientIds.release(clientId)
    this.onWork()
  }

  hear(connection: Connection, bytes: Uint8Array): void {
    if (!this.connections.has(connection)) return
    const frame = decodeClientFrame(bytes)
    if (!frame) return this.end(connection, 'bad-message')
    if (this.isFlood(connection, frame, bytes.byteLength)) return this.end(connection, 'try-later')
    this.take(connection, frame)
    this.onWork()
  }

  /** Judges and applies what waits, as one transaction, as far as there is time. */
  prepare(isOverTime: () => boolean): PreparedTick {
    const asks = [...this.asks.values()]
    this.asks.clear()
    const { update, writers } = this.apply(isOverTime)
    this.countWaiting()
    const owners = [...writers].flatMap(({ clientId }) => this.clientIds.unsavedOwner(clientId) ?? [])
    return {
      update,
      writers: update ? owners : [],
      settle: (isAnsweringLong) => {
        if (update) this.publish(update, owners)
        for (const connection of writers) this.confirm(connection)
        this.answerAll(asks, isAnsweringLong)
      },
    }
  }

  sendPresence(): void {
    const frame = this.presence.takeChanges()
    const everyone = [...this.connections].some(({ wantsEveryone }) => wantsEveryone) ? this.presence.everyone() : null
    this.isPresenceHeard = false
    for (const connection of this.connections) {
      const { peer, wantsEveryone } = connection
      connection.presenceFrames = 0
      connection.wantsEveryone = false
      if (peer.bufferedBytes() >= presenceBacklogBytes) continue
      if (frame) peer.send(frame)
      if (everyone && wantsEveryone) peer.send(everyone)
    }
  }

  /** Lets every line bring something, so that nobody takes it for dead. */
  keepAlive(): void {
    for (const { peer } of this.connections) if (peer.bufferedBytes() < presenceBacklogBytes) peer.send(nobody)
  }

  tell(message: ControlMessage): void {
    const frame = encodeControl(message)
    for (const connection of this.connections) this.send(connection, frame)
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

  private wasTakenOverJustNow(clientId: number): boolean {
    for (const { clientId: held, tookOverAt } of this.connections) {
      if (held === clientId && tookOverAt !== null) return performance.now() - tookOverAt < takeoverPauseMs
    }
    return false
  }

  private isFlood(connection: Connection, { type }: ClientFrame, bytes: number): boolean {
    if (type === 'presence' || type === 'ask-presence') return ++connection.presenceFrames > maxPresenceFrames
    connection.waitingFrames++
    connection.waitingBytes += bytes
    return connection.waitingFrames > maxWaitingFrames || connection.waitingBytes > maxWaitingBytes
  }

  private take(connection: Connection, frame: ClientFrame): void {
    switch (frame.type) {
      case 'ask':
        this.asks.set(connection, { connection, stateVector: frame.stateVector }) // only the last is worth an answer
        return
      case 'write':
        connection.framesHeard++
        this.writes.push({ ...frame, connection, frame: connection.framesHeard })
        return
      case 'presence':
        this.isPresenceHeard = true
        if (!this.presence.hear(connection, connection.participant, frame.update)) this.end(connection, 'bad-message')
        return
      case 'ask-presence':
        this.isPresenceHeard = true
        connection.wantsEveryone = true
    }
  }

  /** What is left for the next tick goes on counting against a flood. */
  private countWaiting(): void {
    for (const connection of this.connections) {
      connection.waitingFrames = 0
      connection.waitingBytes = 0
    }
    for (const { connection, update } of this.writes) {
      connection.waitingFrames++
      connection.waitingBytes += update.byteLength
    }
  }

  private apply(isOverTime: () => boolean): { update: Uint8Array | null; writers: Set<Connection> } {
    const writers = new Set<Connection>()
    const gaps = new Set<Connection>()
    if (this.writes.length === 0) return { update: null, writers }
    const { doc } = this.state
    let update: Uint8Array | null = null
    const capture = (merged: Uint8Array) => {
      update = merged
    }
    let judged = 0
    doc.on('update', capture)
    doc.transact(() => {
      for (const write of this.writes) {
        judged++
        const outcome = this.admit(write)
        if (outcome === 'taken') writers.add(write.connection)
        else if (outcome === 'gap') gaps.add(write.connection)
        if (isOverTime()) break
      }
    }, storedEdit)
    doc.off('update', capture)
    this.writes = this.writes.slice(judged)
    if (this.writes.length > 0) this.onWork()
    // the answer holds what came too early as well; asked once a tick, however many frames hang in the air
    for (const connection of gaps) this.send(connection, encodeStep1(Y.encodeStateVector(doc)))
    return { update, writers }
  }

  /** `taken`: the frame is in the document now, and may be confirmed once that is durable. */
  private admit({ connection, update, complete, frame }: Write): 'taken' | 'gap' | 'refused' {
    if (!this.connections.has(connection)) return 'refused'
    const { doc } = this.state
    const { id, role, laneId } = connection.participant
    const actor = { id, role, laneId, phase: this.phase, laneAccess: null }
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

  private publish(update: Uint8Array, owners: readonly ClientOwner[]): void {
    this.clientIds.markSaved(owners)
    this.state.grow(update)
    const frame = encodeUpdate(update)
    for (const connection of this.connections) if (connection.isSynced) this.send(connection, frame)
  }

  private answerAll(asks: readonly Ask[], isOverTime: () => boolean): void {
    for (const ask of asks) {
      if (!isOverTime()) this.answer(ask)
      else if (this.connections.has(ask.connection) && !this.asks.has(ask.connection))
        this.asks.set(ask.connection, ask)
    }
    if (this.asks.size > 0) this.onWork()
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
