import type { BoardActivity, BoardMemory } from './board-memory.ts'
import type { ClientFrame } from './frames.ts'
import type { Connection } from './peer.ts'
import { nobody, PresenceBoard } from './presence-board.ts'

/** Presence goes out ten times a second: an honest client says a frame or two in between, some more after a pause. */
const maxPresenceFrames = 100
/** Behind this, a slow reader gets no presence. */
const presenceBacklogBytes = 256 * 1024

/** Who is in a room, and what the connections hear of it. */
export class RoomPresence {
  private readonly board = new PresenceBoard<Connection>()
  private isHeard = false
  private readonly connections: ReadonlySet<Connection>
  private readonly memory: BoardMemory

  constructor(connections: ReadonlySet<Connection>, memory: BoardMemory) {
    this.connections = connections
    this.memory = memory
  }

  /** Also when what was said changed nothing: it counts against a flood until the next round. */
  get hasNews(): boolean {
    return this.isHeard || this.board.hasChanges
  }

  join({ peer }: Connection): void {
    const everyone = this.board.everyone()
    if (everyone) peer.send(everyone)
  }

  leave(connection: Connection): void {
    this.memory.noteLeft(connection.participant, this.board.waitingOf(connection))
    this.board.leave(connection)
  }

  /** Why the connection has to end, or null. */
  hear(
    connection: Connection,
    frame: ClientFrame & { type: 'presence' | 'ask-presence' },
  ): 'try-later' | 'bad-message' | null {
    if (++connection.presenceFrames > maxPresenceFrames) return 'try-later'
    this.isHeard = true
    if (frame.type === 'ask-presence') {
      connection.wantsEveryone = true
      return null
    }
    const hadSpoken = this.board.hasSpoken(connection)
    if (!this.board.hear(connection, connection.participant, frame.update)) return 'bad-message'
    if (!hadSpoken && this.board.hasSpoken(connection)) this.memory.forget(connection.participant.id)
    return null
  }

  /** Name, function, Amt or role of the person behind it differ. */
  stamp(connection: Connection): void {
    this.board.stamp(connection, connection.participant)
  }

  send(): void {
    const frame = this.board.takeChanges()
    const everyone = [...this.connections].some(({ wantsEveryone }) => wantsEveryone) ? this.board.everyone() : null
    this.isHeard = false
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

  activity(): BoardActivity {
    const waiting = this.board.waiting()
    const people = new Map([...this.connections].map(({ participant }) => [participant.id, participant]))
    const here = [...people.values()].map((participant) => ({ participant, count: waiting.get(participant.id) ?? 0 }))
    return this.memory.activity(here)
  }
}
