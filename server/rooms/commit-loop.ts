import type { BoardId } from '../../shared/domain/ids.ts'
import type { Log } from '../log.ts'
import { type BoardStore, type BoardUpdate, StorageFullError } from '../store/board-store.ts'
import type { PreparedTick, Room } from './room.ts'

/** While the disk is full the batch is kept and tried again, then the boards are dropped and clients keep their edits. */
const storageRetryMs = 1000
const storageRetries = 10
/** A tick may take at most half of the time: after a long one the next waits as long, up to this. */
const maxTickDelayMs = 100
const idleTickMs = 4

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
  private running: Promise<void> | null = null
  private lastTickMs = 0
  private isEnding = false
  private readonly store: BoardStore
  private readonly log: Log
  private readonly owner: Owner

  constructor(store: BoardStore, log: Log, owner: Owner) {
    this.store = store
    this.log = log
    this.owner = owner
  }

  get isRunning(): boolean {
    return this.running !== null
  }

  add(room: Room): void {
    this.working.add(room)
    if (this.running) return
    const delay = this.lastTickMs > idleTickMs ? Math.min(this.lastTickMs, maxTickDelayMs) : 0
    const start = new Promise<void>((resolve) => (delay === 0 ? setImmediate(resolve) : setTimeout(resolve, delay)))
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
    const startedAt = performance.now()
    const rooms = [...this.working]
    this.working.clear()
    const work = rooms.flatMap((room) => this.prepare(room))
    if (await this.commit(work)) for (const { tick } of work) tick.settle()
    this.lastTickMs = performance.now() - startedAt
    this.running = null
    for (const room of this.working) this.add(room)
  }

  private prepare(room: Room): Work[] {
    try {
      return [{ room, tick: room.prepare() }]
    } catch (error) {
      this.log.error('a tick failed, board dropped', { boardId: room.boardId, error })
      this.owner.lost(room)
      return []
    }
  }

  private async commit(work: readonly Work[]): Promise<boolean> {
    const entries = work.flatMap(({ room, tick }) => {
      return tick.update ? [{ boardId: room.boardId, update: tick.update, writers: tick.writers }] : []
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
        if (attempt > 0) this.owner.storage(true)
        return
      } catch (error) {
        if (!(error instanceof StorageFullError) || attempt === storageRetries || this.isEnding) throw error
        if (attempt === 0) this.owner.storage(false)
        await new Promise((resolve) => setTimeout(resolve, storageRetryMs))
      }
    }
  }
}
