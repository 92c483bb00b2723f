import type { WebSocket } from 'ws'
import { type BoardSnapshot, readBoard } from '../../shared/board/read-board.ts'
import type { BoardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { type ControlMessage, maxFrameBytes } from '../../shared/protocol/messages.ts'
import type { Log } from '../log.ts'
import type { BoardStore } from '../store/board-store.ts'
import { attachSocket } from './attach-socket.ts'
import { CommitLoop } from './commit-loop.ts'
import type { Connection, Line, Peer } from './peer.ts'
import { Room } from './room.ts'

/** An empty room stays open this long, so that a reload finds it warm. */
const unloadDelayMs = 30_000
/** A snapshot each so many log entries: opening a board never replays a longer tail. */
const entriesPerSnapshot = 500
/** Presence travels at most ten times a second and room. */
const presenceIntervalMs = 100
/**
 * y-websocket gives a line up that brought nothing for 30 s. Its own presence would come back to it every 15 s, but browsers slow the
 * timers of hidden tabs down to one a minute.
 */
const keepAliveMs = 20_000
/** An honest client sends its state vector and its presence, then waits for the answer. */
const maxFramesWhileLoading = 100
/** The edits of a whole journey in one frame, and some presence. */
const maxBytesWhileLoading = 2 * maxFrameBytes

export interface Member {
  boardId: BoardId
  participant: Participant
  /** The Yjs client id of this person's last connection, to go on writing under it. */
  clientId?: number | null
}

export interface RoomsDeps {
  store: BoardStore
  log: Log
  /** Where the workshop of a board stands; asked when the board is opened. */
  readPhase: (boardId: BoardId) => Promise<Phase>
}

/** All live boards of this process. */
export interface Rooms {
  /** Lets a socket take part in a board; the caller has checked who it is. */
  attach(socket: WebSocket, member: Member): void
  /** The same for any carrier. */
  connect(peer: Peer, member: Member): Line
  /** The durable decisions of a board. Rejects when the board cannot be loaded. */
  readBoard(boardId: BoardId): Promise<BoardSnapshot>
  broadcastControl(boardId: BoardId, message: ControlMessage): void
  /** From now on the rights of this phase hold; call it when the phase is stored. */
  setPhase(boardIds: readonly BoardId[], phase: Phase): void
  /** Name, function or Amt of a person differ: rights and presence follow at once. */
  updateParticipant(participant: Participant): void
  /** Ends all connections of a person. */
  removeParticipant(participantId: ParticipantId, reason: CloseReason): void
  /** Commits what waits, saves snapshots, closes every connection. */
  close(): Promise<void>
}

/** A board's place among the live ones; it has a place from the first call for it until it is unloaded or dropped. */
type Slot = LoadingSlot | OpenSlot
interface LoadingSlot {
  name: 'loading'
  room: Promise<Room>
  /** Set while it was loading; newer than what the store says. */
  phase: Phase | null
}
interface OpenSlot {
  name: 'open'
  room: Room
  tailLength: number // log entries since the snapshot
  unloadTimer: NodeJS.Timeout | null
}

type LineState =
  | { name: 'waiting'; frames: Uint8Array[]; bytes: number }
  | { name: 'in'; room: Room; connection: Connection }
  | { name: 'gone' }

/** A connection whose board is still loading. */
interface WaitingLine {
  participant: Participant
  end: (reason: CloseReason) => void
}

export function createRooms(deps: RoomsDeps): Rooms {
  return new LiveRooms(deps)
}

class LiveRooms implements Rooms {
  private readonly slots = new Map<BoardId, Slot>()
  private readonly waitingLines = new Set<WaitingLine>()
  private readonly commits: CommitLoop
  private presenceTimer: NodeJS.Timeout | null = null
  private readonly keepAliveTimer: NodeJS.Timeout
  private isClosing = false
  private readonly store: BoardStore
  private readonly log: Log
  private readonly readPhase: RoomsDeps['readPhase']

  constructor({ store, log, readPhase }: RoomsDeps) {
    this.store = store
    this.log = log
    this.readPhase = readPhase
    this.keepAliveTimer = setInterval(() => {
      for (const { room } of this.openSlots()) room.keepAlive()
    }, keepAliveMs)
    this.keepAliveTimer.unref()
    this.commits = new CommitLoop(store, log, {
      stored: (boardId) => this.noteStored(boardId),
      lost: (room) => this.drop(room),
      storage: (ok) => {
        for (const { room } of this.openSlots()) room.tell({ type: 'storage', ok })
      },
    })
  }

  attach(socket: WebSocket, member: Member): void {
    attachSocket(socket, (peer) => this.connect(peer, member), this.log)
  }

  connect(peer: Peer, member: Member): Line {
    let state: LineState = { name: 'waiting', frames: [], bytes: 0 }
    const waiting: WaitingLine = {
      participant: member.participant,
      end: (reason) => {
        state = { name: 'gone' }
        peer.close(reason)
      },
    }
    this.waitingLines.add(waiting)
    const enter = (slot: OpenSlot) => {
      if (state.name !== 'waiting') return this.unloadWhenEmpty(member.boardId)
      if (this.isClosing) return waiting.end('come-back')
      const { frames } = state
      stopUnloading(slot)
      const connection = slot.room.join(peer, waiting.participant, member.clientId ?? null)
      state = { name: 'in', room: slot.room, connection }
      if (!this.commits.isStorageOk) slot.room.tell({ type: 'storage', ok: false })
      for (const frame of frames) slot.room.hear(connection, frame)
    }
    this.open(member.boardId)
      .finally(() => this.waitingLines.delete(waiting))
      .then(enter)
      .catch((error: unknown) => {
        this.log.debug('a connection did not get in', { boardId: member.boardId, error }) // a board that did not load is logged as such
        peer.close('try-later')
      })
    return {
      receive: (frame) => {
        if (this.isClosing) return // what came before is stored; the rest stays with its client, unconfirmed
        if (state.name === 'in') state.room.hear(state.connection, frame)
        if (state.name !== 'waiting') return
        state.bytes += frame.byteLength
        if (state.frames.push(frame) > maxFramesWhileLoading || state.bytes > maxBytesWhileLoading)
          waiting.end('try-later')
      },
      gone: () => {
        if (state.name === 'in') {
          state.room.leave(state.connection)
          this.unloadWhenEmpty(member.boardId)
        }
        state = { name: 'gone' }
      },
    }
  }

  async readBoard(boardId: BoardId): Promise<BoardSnapshot> {
    const slot = await this.open(boardId)
    await this.commits.settled() // in between the document is ahead of the disk
    if (this.slots.get(boardId) !== slot) return this.readBoard(boardId) // dropped or unloaded meanwhile
    this.unloadWhenEmpty(boardId)
    return readBoard(slot.room.state.doc)
  }

  broadcastControl(boardId: BoardId, message: ControlMessage): void {
    const slot = this.slots.get(boardId)
    if (slot?.name === 'open') slot.room.tell(message)
  }

  setPhase(boardIds: readonly BoardId[], phase: Phase): void {
    for (const boardId of boardIds) {
      const slot = this.slots.get(boardId)
      if (slot?.name === 'open') slot.room.phase = phase
      else if (slot) slot.phase = phase
    }
  }

  updateParticipant(participant: Participant): void {
    for (const { room } of this.openSlots()) room.updateParticipant(participant)
    for (const line of this.waitingLines) if (line.participant.id === participant.id) line.participant = participant
  }

  removeParticipant(participantId: ParticipantId, reason: CloseReason): void {
    for (const { room } of this.openSlots()) room.closeWhere(reason, (id) => id === participantId)
    for (const line of [...this.waitingLines]) if (line.participant.id === participantId) line.end(reason)
  }

  async close(): Promise<void> {
    this.isClosing = true
    if (this.presenceTimer) clearTimeout(this.presenceTimer)
    clearInterval(this.keepAliveTimer)
    await this.commits.end()
    const slots = this.openSlots()
    for (const { room } of slots) room.closeWhere('come-back')
    for (const slot of slots) await this.unload(slot)
  }

  private openSlots(): OpenSlot[] {
    return [...this.slots.values()].filter((slot) => slot.name === 'open')
  }

  private async open(boardId: BoardId): Promise<OpenSlot> {
    const slot = this.slots.get(boardId)
    if (slot?.name === 'open') return slot
    if (slot) {
      await slot.room
      return this.open(boardId)
    }
    const loading: LoadingSlot = { name: 'loading', room: this.load(boardId), phase: null }
    this.slots.set(boardId, loading)
    await loading.room
    return this.open(boardId)
  }

  private async load(boardId: BoardId): Promise<Room> {
    try {
      const [stored, phase] = await Promise.all([this.store.loadMerged(boardId), this.readPhase(boardId)])
      const loading = this.slots.get(boardId)
      const newerPhase = loading?.name === 'loading' ? loading.phase : null
      const room = new Room(boardId, stored, newerPhase ?? phase, () => this.work(room))
      this.slots.set(boardId, { name: 'open', room, tailLength: stored.tailLength, unloadTimer: null })
      return room
    } catch (error) {
      this.slots.delete(boardId) // a load that failed never becomes an empty board
      this.log.error('board did not load', { boardId, error })
      throw error
    }
  }

  private work(room: Room): void {
    if (room.hasWork) this.commits.add(room)
    if (this.presenceTimer || this.isClosing || !room.hasPresenceNews) return
    this.presenceTimer = setTimeout(() => {
      this.presenceTimer = null
      for (const slot of this.openSlots()) slot.room.sendPresence()
    }, presenceIntervalMs)
    this.presenceTimer.unref()
  }

  private noteStored(boardId: BoardId): void {
    const slot = this.slots.get(boardId)
    if (slot?.name !== 'open') return
    slot.tailLength++
    if (slot.tailLength >= entriesPerSnapshot) void this.compact(slot)
  }

  private async compact(slot: OpenSlot): Promise<void> {
    const { boardId } = slot.room
    slot.tailLength = 0
    try {
      await this.store.compact(boardId)
    } catch (error) {
      this.log.error('no snapshot was made, the updates are all there', { boardId, error })
    }
  }

  /** What is not durable must not be seen: the board is loaded anew from the log by whoever comes next. */
  private drop(room: Room): void {
    const slot = this.slots.get(room.boardId)
    if (slot?.name === 'open' && slot.room === room) {
      stopUnloading(slot) // else it would unload who comes next
      this.slots.delete(room.boardId)
    }
    room.closeWhere('try-later')
    room.state.destroy()
  }

  private unloadWhenEmpty(boardId: BoardId): void {
    const slot = this.slots.get(boardId)
    if (slot?.name !== 'open' || slot.room.connections.size > 0 || this.isClosing) return
    stopUnloading(slot)
    slot.unloadTimer = setTimeout(() => {
      if (slot.room.connections.size > 0) return
      if (this.commits.isBusyWith(slot.room)) this.unloadWhenEmpty(boardId)
      else void this.unload(slot)
    }, unloadDelayMs)
    slot.unloadTimer.unref()
  }

  private async unload(slot: OpenSlot): Promise<void> {
    stopUnloading(slot)
    if (this.slots.get(slot.room.boardId) === slot) this.slots.delete(slot.room.boardId)
    if (slot.tailLength > 0) await this.compact(slot)
    slot.room.state.destroy()
  }
}

function stopUnloading(slot: OpenSlot): void {
  if (slot.unloadTimer) clearTimeout(slot.unloadTimer)
  slot.unloadTimer = null
}
