import type { BoardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import type { Log } from '../log.ts'
import type { BoardStore } from '../store/board-store.ts'
import { BoardMemory } from './board-memory.ts'
import type { BoardRights } from './board-rights.ts'
import { Room } from './room.ts'

/** An empty room stays open this long, so that a reload finds it warm. */
const unloadDelayMs = 30_000
/** A snapshot each so many log entries: opening a board never replays a longer tail. */
const entriesPerSnapshot = 500

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

export interface LiveBoardsDeps {
  store: BoardStore
  log: Log
  now: () => number
  readRights: (boardId: BoardId) => Promise<BoardRights>
  /** Something waits in this room. */
  onWork: (room: Room) => void
  /** Whether something of this room is on its way to the disk. */
  isBusy: (room: Room) => boolean
}

/** The boards that are open in this process: loaded by whoever comes first, and put away some time after the last one left. */
export class LiveBoards {
  private readonly slots = new Map<BoardId, Slot>()
  private readonly memories = new Map<BoardId, BoardMemory>()
  /** Boards that nobody may have in memory, until these are settled. */
  private readonly held = new Map<BoardId, Promise<void>>()
  private isClosing = false
  private readonly deps: LiveBoardsDeps

  constructor(deps: LiveBoardsDeps) {
    this.deps = deps
  }

  /** The room of a board that is open now. */
  room(boardId: BoardId): Room | null {
    const slot = this.slots.get(boardId)
    return slot?.name === 'open' ? slot.room : null
  }

  rooms(): Room[] {
    return [...this.slots.values()].flatMap((slot) => (slot.name === 'open' ? [slot.room] : []))
  }

  /** Each board has one, open or not. */
  memoryOf(boardId: BoardId): BoardMemory {
    const known = this.memories.get(boardId)
    if (known) return known
    const memory = new BoardMemory()
    this.memories.set(boardId, memory)
    return memory
  }

  forget(boardId: BoardId): void {
    this.memories.delete(boardId)
  }

  forgetPerson(id: ParticipantId, isMeant: (boardId: BoardId) => boolean): void {
    for (const [boardId, memory] of this.memories) if (isMeant(boardId)) memory.forget(id)
  }

  /** What is set while a board is loading is newer than what the store says. */
  setRights(boardId: BoardId, rights: BoardRights): void {
    const slot = this.slots.get(boardId)
    if (slot?.name === 'open') slot.room.rights = rights
    else if (slot) slot.rights = rights
  }

  /** Resolves when none of these is loading. */
  async loaded(boardIds: readonly BoardId[]): Promise<void> {
    await Promise.allSettled(boardIds.map((boardId) => this.slots.get(boardId)?.room))
  }

  /** Whoever asks for one of these boards waits until the work is done. Those that are open, or loading, are for the work to put away. */
  async hold(boardIds: readonly BoardId[], work: () => Promise<void>): Promise<void> {
    const working = work()
    const settled = working.catch(() => {}) // whoever holds hears of it
    for (const boardId of boardIds) this.held.set(boardId, settled)
    try {
      await working
    } finally {
      for (const boardId of boardIds) this.held.delete(boardId)
    }
  }

  /** Somebody is on it again. */
  keep(boardId: BoardId): void {
    const slot = this.slots.get(boardId)
    if (slot?.name === 'open') stopUnloading(slot)
  }

  /** Rejects when the board cannot be loaded; the next one tries again. */
  async open(boardId: BoardId): Promise<Room> {
    const slot = this.slots.get(boardId)
    if (slot?.name === 'open') return slot.room
    if (slot) {
      await slot.room
      return this.open(boardId)
    }
    const held = this.held.get(boardId)
    if (held) {
      await held
      return this.open(boardId)
    }
    const loading: LoadingSlot = { name: 'loading', room: this.load(boardId), rights: null }
    this.slots.set(boardId, loading)
    await loading.room
    return this.open(boardId)
  }

  private async load(boardId: BoardId): Promise<Room> {
    try {
      const [stored, rights] = await Promise.all([this.deps.store.loadMerged(boardId), this.deps.readRights(boardId)])
      const loading = this.slots.get(boardId)
      const newerRights = loading?.name === 'loading' ? loading.rights : null
      const room = new Room({
        boardId,
        stored,
        rights: newerRights ?? rights,
        memory: this.memoryOf(boardId),
        now: this.deps.now,
        onWork: () => this.deps.onWork(room),
      })
      this.slots.set(boardId, { name: 'open', room, tailLength: stored.tailLength, unloadTimer: null })
      return room
    } catch (error) {
      this.slots.delete(boardId) // a load that failed never becomes an empty board
      this.deps.log.error('board did not load', { boardId, error })
      throw error
    }
  }

  /** Its log has grown by one entry. */
  noteStored(boardId: BoardId): void {
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
      await this.deps.store.compact(boardId)
    } catch (error) {
      this.deps.log.error('no snapshot was made, the updates are all there', { boardId, error })
    }
  }

  /** What is not durable must not be seen: the board is loaded anew from the log by whoever comes next. */
  drop(room: Room, reason: CloseReason = 'try-later'): void {
    const slot = this.slots.get(room.boardId)
    if (slot?.name === 'open' && slot.room === room) {
      stopUnloading(slot) // else it would unload who comes next
      this.slots.delete(room.boardId)
    }
    room.closeWhere(reason)
    room.state.destroy()
  }

  unloadWhenEmpty(boardId: BoardId): void {
    const slot = this.slots.get(boardId)
    if (slot?.name !== 'open' || slot.room.connections.size > 0 || this.isClosing) return
    stopUnloading(slot)
    slot.unloadTimer = setTimeout(() => {
      if (slot.room.connections.size > 0) return
      if (this.deps.isBusy(slot.room)) this.unloadWhenEmpty(boardId)
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

  /** Whoever is asked for from now on stays until the end; snapshots are saved. */
  async close(): Promise<void> {
    this.isClosing = true
    for (const slot of [...this.slots.values()]) if (slot.name === 'open') await this.unload(slot)
  }
}

function stopUnloading(slot: OpenSlot): void {
  if (slot.unloadTimer) clearTimeout(slot.unloadTimer)
  slot.unloadTimer = null
}
