import type { WebSocket } from 'ws'
import { type BoardSnapshot, readBoard } from '../../shared/board/read-board.ts'
import type { BoardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import type { Log } from '../log.ts'
import type { BoardStore } from '../store/board-store.ts'
import { attachSocket } from './attach-socket.ts'
import { BoardLine } from './board-line.ts'
import { type BoardActivity, BoardMemory } from './board-memory.ts'
import type { BoardRights } from './board-rights.ts'
import { CommitLoop } from './commit-loop.ts'
import type { Line, Peer } from './peer.ts'
import { type Audience, Room } from './room.ts'

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

export interface Member {
  boardId: BoardId
  participant: Participant
  /** The Yjs client id of this person's last connection, to go on writing under it. */
  clientId?: number | null
}

export interface RoomsDeps {
  store: BoardStore
  log: Log
  /** Epoch ms. */
  now: () => number
  /** Who may write on a board as its workshop stands; asked when the board is opened. */
  readRights: (boardId: BoardId) => Promise<BoardRights>
}

/** All live boards of this process. */
export interface Rooms {
  /** Lets a socket take part in a board; the caller has checked who it is. */
  attach(socket: WebSocket, member: Member): void
  /** The same for any carrier. */
  connect(peer: Peer, member: Member): Line
  /** The durable decisions of a board. Rejects when the board cannot be loaded. */
  readBoard(boardId: BoardId): Promise<BoardSnapshot>
  /** Tells those who are on the board; without an audience everybody. */
  broadcastControl(boardId: BoardId, message: ControlMessage, audience?: Audience): void
  /** From now on these rights hold; call it when they are stored. */
  setRights(rights: ReadonlyMap<BoardId, BoardRights>): void
  readActivity(boardId: BoardId): BoardActivity
  /** Name, function or Amt of a person differ: rights and presence follow at once. */
  updateParticipant(participant: Participant): void
  /** Ends all connections of a person, or those to some boards. */
  removeParticipant(participantId: ParticipantId, reason: CloseReason, boardIds?: readonly BoardId[]): void
  /** Ends all connections to boards that are about to be deleted. Resolves when nothing of them is on its way to the disk. */
  removeBoards(boardIds: readonly BoardId[]): Promise<void>
  /** Commits what waits, saves snapshots, closes every connection. */
  close(): Promise<void>
}

/** A board's place among the live ones; it has a place from the first call for it until it is unloaded or dropped. */
type Slot = LoadingSlot | OpenSlot
interface LoadingSlot {
  name: 'loading'
  room: Promise<Room>
  /** Set while it was loading; newer than what the store says. */
  rights: BoardRights | null
}
interface OpenSlot {
  name: 'open'
  room: Room
  tailLength: number // log entries since the snapshot
  unloadTimer: NodeJS.Timeout | null
}

export function createRooms(deps: RoomsDeps): Rooms {
  return new LiveRooms(deps)
}

class LiveRooms implements Rooms {
  private readonly slots = new Map<BoardId, Slot>()
  private readonly waitingLines = new Map<BoardLine, BoardId>()
  private readonly memories = new Map<BoardId, BoardMemory>()
  private readonly removedBoards = new Set<BoardId>()
  private readonly commits: CommitLoop
  private presenceTimer: NodeJS.Timeout | null = null
  private readonly keepAliveTimer: NodeJS.Timeout
  private isClosing = false
  private readonly store: BoardStore
  private readonly log: Log
  private readonly now: () => number
  private readonly readRights: RoomsDeps['readRights']

  constructor({ store, log, now, readRights }: RoomsDeps) {
    this.store = store
    this.log = log
    this.now = now
    this.readRights = readRights
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
    const { boardId } = member
    const line = new BoardLine(peer, member.participant, {
      isClosing: () => this.isClosing,
      left: () => this.unloadWhenEmpty(boardId),
    })
    this.waitingLines.set(line, boardId)
    this.open(boardId)
      .finally(() => this.waitingLines.delete(line))
      .then((slot) => this.enter(slot, line, member.clientId ?? null))
      .catch((error: unknown) => {
        this.log.debug('a connection did not get in', { boardId, error }) // a board that did not load is logged as such
        peer.close('try-later')
      })
    return line
  }

  async readBoard(boardId: BoardId): Promise<BoardSnapshot> {
    const slot = await this.open(boardId)
    await this.commits.settled() // in between the document is ahead of the disk
    if (this.slots.get(boardId) !== slot) return this.readBoard(boardId) // dropped or unloaded meanwhile
    this.unloadWhenEmpty(boardId)
    return readBoard(slot.room.state.doc)
  }

  broadcastControl(boardId: BoardId, message: ControlMessage, audience?: Audience): void {
    const slot = this.slots.get(boardId)
    if (slot?.name === 'open') slot.room.tell(message, audience)
  }

  setRights(rights: ReadonlyMap<BoardId, BoardRights>): void {
    for (const [boardId, ofBoard] of rights) {
      const slot = this.slots.get(boardId)
      if (slot?.name === 'open') slot.room.rights = ofBoard
      else if (slot) slot.rights = ofBoard
    }
  }

  readActivity(boardId: BoardId): BoardActivity {
    const slot = this.slots.get(boardId)
    return slot?.name === 'open' ? slot.room.activity() : this.memoryOf(boardId).activity([])
  }

  updateParticipant(participant: Participant): void {
    for (const { room } of this.openSlots()) room.updateParticipant(participant)
    for (const line of this.waitingLines.keys())
      if (line.participant.id === participant.id) line.participant = participant
  }

  removeParticipant(id: ParticipantId, reason: CloseReason, boardIds?: readonly BoardId[]): void {
    const isMeant = (boardId: BoardId) => boardIds === undefined || boardIds.includes(boardId)
    for (const { room } of this.openSlots()) if (isMeant(room.boardId)) room.closeWhere(reason, (other) => other === id)
    for (const [line, boardId] of [...this.waitingLines])
      if (line.participant.id === id && isMeant(boardId)) line.end(reason)
    for (const [boardId, memory] of this.memories) if (isMeant(boardId)) memory.forget(id)
  }

  async removeBoards(boardIds: readonly BoardId[]): Promise<void> {
    for (const boardId of boardIds) this.removedBoards.add(boardId)
    for (const [line, boardId] of [...this.waitingLines]) if (boardIds.includes(boardId)) line.end('workshop-closed')
    const slots = boardIds.map((boardId) => this.slots.get(boardId))
    await Promise.allSettled(slots.map((slot) => slot?.room)) // those that are loading; nobody gets in any more
    const rooms = this.openSlots().flatMap(({ room }) => (boardIds.includes(room.boardId) ? [room] : []))
    for (const room of rooms) room.closeWhere('workshop-closed')
    await this.commits.settled()
    for (const room of rooms) this.drop(room, 'workshop-closed')
    for (const boardId of boardIds) this.memories.delete(boardId)
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

  private enter(slot: OpenSlot, line: BoardLine, wishedClientId: number | null): void {
    if (!line.isWaiting) return this.unloadWhenEmpty(slot.room.boardId)
    if (this.isClosing) return line.end('come-back')
    if (this.removedBoards.has(slot.room.boardId)) return line.end('workshop-closed')
    stopUnloading(slot)
    line.enter(slot.room, wishedClientId)
    if (!this.commits.isStorageOk) slot.room.tell({ type: 'storage', ok: false })
  }

  private memoryOf(boardId: BoardId): BoardMemory {
    const known = this.memories.get(boardId)
    if (known) return known
    const memory = new BoardMemory()
    this.memories.set(boardId, memory)
    return memory
  }

  private async open(boardId: BoardId): Promise<OpenSlot> {
    const slot = this.slots.get(boardId)
    if (slot?.name === 'open') return slot
    if (slot) {
      await slot.room
      return this.open(boardId)
    }
    const loading: LoadingSlot = { name: 'loading', room: this.load(boardId), rights: null }
    this.slots.set(boardId, loading)
    await loading.room
    return this.open(boardId)
  }

  private async load(boardId: BoardId): Promise<Room> {
    try {
      const [stored, rights] = await Promise.all([this.store.loadMerged(boardId), this.readRights(boardId)])
      const loading = this.slots.get(boardId)
      const newerRights = loading?.name === 'loading' ? loading.rights : null
      const room = new Room({
        boardId,
        stored,
        rights: newerRights ?? rights,
        memory: this.memoryOf(boardId),
        now: this.now,
        onWork: () => this.work(room),
      })
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
    this.memoryOf(boardId).commits++
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
  private drop(room: Room, reason: CloseReason = 'try-later'): void {
    const slot = this.slots.get(room.boardId)
    if (slot?.name === 'open' && slot.room === room) {
      stopUnloading(slot) // else it would unload who comes next
      this.slots.delete(room.boardId)
    }
    room.closeWhere(reason)
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
