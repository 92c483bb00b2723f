import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { type BoardEntries, type BoardSnapshot, readBoard, readEntries } from '../../shared/board/read-board.ts'
import type { BoardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import type { Log } from '../log.ts'
import type { BoardStore } from '../store/board-store.ts'
import { attachSocket } from './attach-socket.ts'
import { BoardLine } from './board-line.ts'
import type { BoardActivity } from './board-memory.ts'
import type { BoardRights } from './board-rights.ts'
import { CommitLoop } from './commit-loop.ts'
import { LiveBoards } from './live-boards.ts'
import type { Line, Peer } from './peer.ts'
import type { Audience, Room } from './room.ts'

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
  /** The same with all registers. */
  readEntries(boardId: BoardId): Promise<BoardEntries>
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
  /** Boards that were deleted are there again. */
  restoreBoards(boardIds: readonly BoardId[]): void
  /**
   * Ends all connections to these boards and puts the boards away while something else changes what is stored of them. Whoever comes
   * meanwhile waits. Rejects with what the work throws.
   */
  putAway(boardIds: readonly BoardId[], reason: CloseReason, work: () => Promise<void>): Promise<void>
  /** Commits what waits, saves snapshots, closes every connection. */
  close(): Promise<void>
}

export function createRooms(deps: RoomsDeps): Rooms {
  return new LiveRooms(deps)
}

class LiveRooms implements Rooms {
  private readonly waitingLines = new Map<BoardLine, BoardId>()
  private readonly removedBoards = new Set<BoardId>()
  private readonly boards: LiveBoards
  private readonly commits: CommitLoop
  private presenceTimer: NodeJS.Timeout | null = null
  private readonly keepAliveTimer: NodeJS.Timeout
  private isClosing = false
  private readonly log: Log

  constructor(deps: RoomsDeps) {
    const { store, log } = deps
    this.log = log
    this.boards = new LiveBoards({
      ...deps,
      onWork: (room) => this.work(room),
      isBusy: (room) => this.commits.isBusyWith(room),
    })
    this.keepAliveTimer = setInterval(() => {
      for (const room of this.boards.rooms()) room.presence.keepAlive()
    }, keepAliveMs)
    this.keepAliveTimer.unref()
    this.commits = new CommitLoop(store, log, {
      stored: (boardId) => this.boards.noteStored(boardId),
      lost: (room) => this.boards.drop(room),
      storage: (ok) => {
        for (const room of this.boards.rooms()) room.tell({ type: 'storage', ok })
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
      left: () => this.boards.unloadWhenEmpty(boardId),
    })
    this.waitingLines.set(line, boardId)
    this.boards
      .open(boardId)
      .finally(() => this.waitingLines.delete(line))
      .then((room) => this.enter(room, line, member.clientId ?? null))
      .catch((error: unknown) => {
        this.log.debug('a connection did not get in', { boardId, error }) // a board that did not load is logged as such
        peer.close('try-later')
      })
    return line
  }

  readBoard(boardId: BoardId): Promise<BoardSnapshot> {
    return this.readDurable(boardId, readBoard)
  }

  readEntries(boardId: BoardId): Promise<BoardEntries> {
    return this.readDurable(boardId, readEntries)
  }

  private async readDurable<T>(boardId: BoardId, read: (doc: Y.Doc) => T): Promise<T> {
    const room = await this.boards.open(boardId)
    await this.commits.settled() // in between the document is ahead of the disk
    if (this.boards.room(boardId) !== room) return this.readDurable(boardId, read) // dropped or unloaded meanwhile
    this.boards.unloadWhenEmpty(boardId)
    return read(room.state.doc)
  }

  broadcastControl(boardId: BoardId, message: ControlMessage, audience?: Audience): void {
    this.boards.room(boardId)?.tell(message, audience)
  }

  setRights(rights: ReadonlyMap<BoardId, BoardRights>): void {
    for (const [boardId, ofBoard] of rights) this.boards.setRights(boardId, ofBoard)
  }

  readActivity(boardId: BoardId): BoardActivity {
    return this.boards.room(boardId)?.presence.activity() ?? this.boards.memoryOf(boardId).activity([])
  }

  updateParticipant(participant: Participant): void {
    for (const room of this.boards.rooms()) room.updateParticipant(participant)
    for (const line of this.waitingLines.keys()) {
      if (line.participant.id === participant.id) line.participant = participant
    }
  }

  removeParticipant(id: ParticipantId, reason: CloseReason, boardIds?: readonly BoardId[]): void {
    const isMeant = (boardId: BoardId) => boardIds === undefined || boardIds.includes(boardId)
    for (const room of this.boards.rooms()) {
      if (isMeant(room.boardId)) room.closeWhere(reason, (other) => other === id)
    }
    for (const [line, boardId] of [...this.waitingLines]) {
      if (line.participant.id === id && isMeant(boardId)) line.end(reason)
    }
    this.boards.forgetPerson(id, isMeant)
  }

  async removeBoards(boardIds: readonly BoardId[]): Promise<void> {
    for (const boardId of boardIds) this.removedBoards.add(boardId)
    await this.shut(boardIds, 'workshop-closed')
    for (const boardId of boardIds) this.boards.forget(boardId)
  }

  restoreBoards(boardIds: readonly BoardId[]): void {
    for (const boardId of boardIds) this.removedBoards.delete(boardId)
  }

  async putAway(boardIds: readonly BoardId[], reason: CloseReason, work: () => Promise<void>): Promise<void> {
    await this.boards.hold(boardIds, async () => {
      await this.shut(boardIds, reason)
      await work()
    })
    for (const boardId of boardIds) this.boards.forget(boardId)
  }

  private async shut(boardIds: readonly BoardId[], reason: CloseReason): Promise<void> {
    for (const [line, boardId] of [...this.waitingLines]) if (boardIds.includes(boardId)) line.end(reason)
    await this.boards.loaded(boardIds)
    const rooms = this.boards.rooms().filter((room) => boardIds.includes(room.boardId))
    for (const room of rooms) room.closeWhere(reason)
    await this.commits.settled()
    for (const room of rooms) this.boards.drop(room, reason)
  }

  async close(): Promise<void> {
    this.isClosing = true
    if (this.presenceTimer) clearTimeout(this.presenceTimer)
    clearInterval(this.keepAliveTimer)
    await this.commits.end()
    for (const room of this.boards.rooms()) room.closeWhere('come-back')
    await this.boards.close()
  }

  private enter(room: Room, line: BoardLine, wishedClientId: number | null): void {
    if (!line.isWaiting) return this.boards.unloadWhenEmpty(room.boardId)
    if (this.isClosing) return line.end('come-back')
    if (this.removedBoards.has(room.boardId)) return line.end('workshop-closed')
    this.boards.keep(room.boardId)
    line.enter(room, wishedClientId)
    if (!this.commits.isStorageOk) room.tell({ type: 'storage', ok: false })
  }

  private work(room: Room): void {
    if (room.hasWork) this.commits.add(room)
    if (this.presenceTimer || this.isClosing || !room.presence.hasNews) return
    this.presenceTimer = setTimeout(() => {
      this.presenceTimer = null
      for (const each of this.boards.rooms()) each.presence.send()
    }, presenceIntervalMs)
    this.presenceTimer.unref()
  }
}
