import type { BoardId } from '../../shared/domain/ids.ts'
import type { Log } from '../log.ts'
import { type BoardStore, type BoardUpdate, StorageFullError } from '../store/board-store.ts'
import type { PreparedTick, Room } from './room.ts'

/** While the disk is full the batch is kept and tried again, then the boards are dropped and clients keep their edits. */
const storageRetryMs = 1000
const storageRetries = 10
/** Ticks may take at most half of this thread's time: after a long one the next waits as long, up to this. */
const maxTickDelayMs = 100
const idleTickMs = 4
/** A tick judges, and answers, no longer than this at a stretch, and leaves the rest to the next: others are heard in between. */
const maxTurnMs = 200

interface Owner {
  /** The board's log has grown by one entry. */
  stored(boardId: BoardId): void
  /** The room is ahead of the disk for good: nobody may see it any more. */
  lost(room: Room): void
  /** The disk takes nothing, or takes something again. */
  storage(ok: boolean): void
}

interface Work {
  room: Room
  tick: PreparedTick
}

/** Commits what waits in all rooms as one transaction after the other; what comes during one belongs to the next. */
export class CommitLoop {
  private readonly working = new Set<Room>()
  private committing: ReadonlySet<Room> = new Set()
  private running: Promise<void> | null = null
  /** How long this thread worked for the last tick; waiting for the disk is no work. */
  private lastTick = { endedAt: 0, busyMs: 0 }
  private isEnding = false
  private storageOk = true
  private readonly store: BoardStore
  private readonly log: Log
  private readonly owner: Owner

  constructor(store: BoardStore, log: Log, owner: Owner) {
    this.store = store
    this.log = log
    this.owner = owner
  }

  /** Whether the disk took what it was last given. */
  get isStorageOk(): boolean {
    return this.storageOk
  }

  /** Whether something of this room waits, or is on its way to the disk. */
  isBusyWith(room: Room): boolean {
    return this.working.has(room) || this.committing.has(room)
  }

  add(room: Room): void {
    this.working.add(room)
    if (this.running) return
    const { endedAt, busyMs } = this.lastTick
    const rest = busyMs > idleTickMs ? Math.min(busyMs, maxTickDelayMs) - (performance.now() - endedAt) : 0
    const start = new Promise<void>((resolve) => (rest <= 0 ? setImmediate(resolve) : setTimeout(resolve, rest)))
    this.running = start.then(() => this.tick())
  }

  /**
   * Resolves between two ticks, when every document is what the disk holds: also under a load that never pauses.
   * That is so until the caller gives way to the event loop.
   */
  async settled(): Promise<void> {
    if (this.running) await this.running
  }

  /** Commits what waits, without patience for a full disk. Nothing may be added any more. */
  async end(): Promise<void> {
    this.isEnding = true
    while (this.running) await this.running
  }

  private async tick(): Promise<void> {
    const rooms = [...this.working]
    this.working.clear()
    this.committing = new Set(rooms)
    let busyMs = 0
    const timed = <T>(work: () => T): T => {
      const startedAt = performance.now()
      const value = work()
      busyMs += performance.now() - startedAt
      return value
    }
    try {
      const work = timed(() => {
        const isJudgedLong = longerThan(maxTurnMs)
        const prepared = rooms.flatMap((room) => this.prepare(room, isJudgedLong))
        this.settle(prepared.filter(({ tick }) => tick.update === null)) // nothing to wait for
        return prepared.filter(({ tick }) => tick.update !== null)
      })
      if (await this.commit(work)) timed(() => this.settle(work))
    } finally {
      this.lastTick = { endedAt: performance.now(), busyMs }
      this.committing = new Set()
      this.running = null
      for (const room of this.working) this.add(room)
    }
  }

  private prepare(room: Room, isOverTime: () => boolean): Work[] {
    try {
      return [{ room, tick: room.prepare(isOverTime) }]
    } catch (error) {
      this.log.error('a tick failed, board dropped', { boardId: room.boardId, error })
      this.owner.lost(room)
      return []
    }
  }

  private settle(work: readonly Work[]): void {
    const isToldLong = longerThan(maxTurnMs)
    for (const { room, tick } of work) {
      try {
        tick.settle(isToldLong)
      } catch (error) {
        this.log.error('a commit could not be told, board dropped', { boardId: room.boardId, error })
        this.owner.lost(room)
      }
    }
  }

  private async commit(work: readonly Work[]): Promise<boolean> {
    const entries = work.flatMap(({ room, tick }) => {
      const { update, writers, operations } = tick
      return update ? [{ boardId: room.boardId, update, writers, operations }] : []
    })
    if (entries.length === 0) return true
    try {
      await this.append(entries)
      for (const { boardId } of entries) this.owner.stored(boardId)
      return true
    } catch (error) {
      this.log.error('edits were not stored, boards dropped', { boards: entries.length, error })
      for (const { room } of work) this.owner.lost(room)
      return false
    }
  }

  private async append(entries: readonly BoardUpdate[]): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await this.store.append(entries)
        return this.noteStorage(true)
      } catch (error) {
        if (!(error instanceof StorageFullError)) throw error
        this.noteStorage(false)
        if (attempt === storageRetries || this.isEnding) throw error
        await new Promise((resolve) => setTimeout(resolve, storageRetryMs))
      }
    }
  }

  private noteStorage(ok: boolean): void {
    if (ok === this.storageOk) return
    this.storageOk = ok
    this.owner.storage(ok)
  }
}

function longerThan(ms: number): () => boolean {
  const startedAt = performance.now()
  return () => performance.now() - startedAt > ms
}
