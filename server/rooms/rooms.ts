import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type BoardSnapshot, readBoard } from '../../shared/board/read-board.ts'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
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
/** An honest client sends its state vector and its presence, then waits for the answer. */
const maxFramesWhileLoading = 100

export interface Member {
  boardId: BoardId
  participant: Participant
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
  /** Commits what waits, saves snapshots, closes every connection. */
  close(): Promise<void>
}

/** A board's place among the live ones; it has a place from the first call for it until it is unloaded or dropped. */
type Slot = { name: 'loading'; room: Promise<Room> } | OpenSlot
interface OpenSlot {
  name: 'open'
  room: Room
  lastSeq: number
  tailLength: number // log entries since the snapshot
  unloadTimer: NodeJS.Timeout | null
}

type LineState =
  | { name: 'waiting'; frames: Uint8Array[] }
  | { name: 'in'; room: Room; connection: Connection }
  | { name: 'gone' }

export function createRooms(deps: { store: BoardStore; log: Log }): Rooms {
  return new LiveRooms(deps.store, deps.log)
}

class LiveRooms implements Rooms {
  private readonly slots = new Map<BoardId, Slot>()
  private readonly commits: CommitLoop
  private presenceTimer: NodeJS.Timeout | null = null
  private isClosing = false
  private readonly store: BoardStore
  private readonly log: Log

  constructor(store: BoardStore, log: Log) {
    this.store = store
    this.log = log
    this.commits = new CommitLoop(store, log, {
      stored: (boardId, seq) => this.noteStored(boardId, seq),
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
    let state: LineState = { name: 'waiting', frames: [] }
    this.open(member.boardId).then(
      (slot) => {
        if (state.name !== 'waiting') return
        if (this.isClosing) return peer.close('come-back')
        const { frames } = state
        stopUnloading(slot)
        state = { name: 'in', room: slot.room, connection: slot.room.join(peer, member.participant) }
        for (const frame of frames) slot.room.hear(state.connection, frame)
      },
      () => peer.close('try-later'),
    )
    return {
      receive: (frame) => {
        if (state.name === 'in') state.room.hear(state.connection, frame)
        else if (state.name === 'waiting' && state.frames.push(frame) > maxFramesWhileLoading) peer.close('try-later')
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
    await this.commits.idle() // in between the document is ahead of the disk
    if (this.slots.get(boardId) !== slot) return this.readBoard(boardId) // dropped or unloaded meanwhile
    this.unloadWhenEmpty(boardId)
    return readBoard(slot.room.doc)
  }

  broadcastControl(boardId: BoardId, message: ControlMessage): void {
    const slot = this.slots.get(boardId)
    if (slot?.name === 'open') slot.room.tell(message)
  }

  async close(): Promise<void> {
    this.isClosing = true
    if (this.presenceTimer) clearTimeout(this.presenceTimer)
    await this.commits.end()
    for (const slot of this.openSlots()) {
      slot.room.closeAll('come-back')
      await this.unload(slot)
    }
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
    const room = this.load(boardId)
    this.slots.set(boardId, { name: 'loading', room })
    await room
    return this.open(boardId)
  }

  private async load(boardId: BoardId): Promise<Room> {
    try {
      const stored = await this.store.load(boardId)
      const room = new Room(boardId, stored, () => this.work(room))
      const { lastSeq, tail } = stored
      this.slots.set(boardId, { name: 'open', room, lastSeq, tailLength: tail.length, unloadTimer: null })
      return room
    } catch (error) {
      this.slots.delete(boardId) // a load that failed never becomes an empty board
      this.log.error('board did not load', { boardId, error })
      throw error
    }
  }

  private work(room: Room): void {
    if (room.hasWork) this.commits.add(room)
    if (this.presenceTimer || this.isClosing) return
    this.presenceTimer = setTimeout(() => {
      this.presenceTimer = null
      for (const slot of this.openSlots()) slot.room.sendPresence()
    }, presenceIntervalMs)
    this.presenceTimer.unref()
  }

  private noteStored(boardId: BoardId, seq: number): void {
    const slot = this.slots.get(boardId)
    if (slot?.name !== 'open') return
    slot.lastSeq = seq
    slot.tailLength++
    if (slot.tailLength >= entriesPerSnapshot) void this.saveSnapshot(slot)
  }

  /** Call only while the document is what the disk holds. */
  private saveSnapshot(slot: OpenSlot): Promise<void> {
    const { boardId, doc } = slot.room
    slot.tailLength = 0
    return this.store
      .saveSnapshot(boardId, Y.encodeStateAsUpdate(doc), slot.lastSeq)
      .catch((error: unknown) => this.log.error('snapshot not saved, the updates are there', { boardId, error }))
  }

  /** What is not durable must not be seen: the board is loaded anew from the log by whoever comes next. */
  private drop(room: Room): void {
    this.slots.delete(room.boardId)
    room.closeAll('try-later')
    room.doc.destroy()
  }

  private unloadWhenEmpty(boardId: BoardId): void {
    const slot = this.slots.get(boardId)
    if (slot?.name !== 'open' || slot.room.connections.size > 0 || this.isClosing) return
    stopUnloading(slot)
    slot.unloadTimer = setTimeout(() => {
      if (slot.room.connections.size > 0) return
      if (slot.room.hasWork || this.commits.isRunning) this.unloadWhenEmpty(boardId)
      else void this.unload(slot)
    }, unloadDelayMs)
    slot.unloadTimer.unref()
  }

  private async unload(slot: OpenSlot): Promise<void> {
    stopUnloading(slot)
    this.slots.delete(slot.room.boardId)
    if (slot.tailLength > 0) await this.saveSnapshot(slot)
    slot.room.doc.destroy()
  }
}

function stopUnloading(slot: OpenSlot): void {
  if (slot.unloadTimer) clearTimeout(slot.unloadTimer)
  slot.unloadTimer = null
}
