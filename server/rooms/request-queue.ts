import type { ClientFrame } from './frames.ts'
import type { Connection } from './peer.ts'

/** A person drags at ten frames a second; a thousand waiting frames are a flood. */
const maxWaitingFrames = 1000
const maxWaitingBytes = 4 * 1024 * 1024

export interface Ask {
  connection: Connection
  stateVector: Uint8Array
}
export interface Write {
  connection: Connection
  update: Uint8Array
  complete: boolean
  /** Its number among the write frames of the connection. */
  frame: number
}

/** What the connections of a room asked for and wrote, until the next tick; what there was no time for stays. */
export class RequestQueue {
  private readonly asks = new Map<Connection, Ask>()
  private writes: Write[] = []

  get isEmpty(): boolean {
    return this.asks.size === 0 && this.writes.length === 0
  }

  get hasWrites(): boolean {
    return this.writes.length > 0
  }

  /** False: this connection has more waiting than a person can cause. */
  add(connection: Connection, frame: ClientFrame & { type: 'ask' | 'write' }, bytes: number): boolean {
    connection.waitingFrames++
    connection.waitingBytes += bytes
    if (connection.waitingFrames > maxWaitingFrames || connection.waitingBytes > maxWaitingBytes) return false
    if (frame.type === 'ask') {
      this.asks.set(connection, { connection, stateVector: frame.stateVector }) // only the last is worth an answer
    } else {
      connection.framesHeard++
      this.writes.push({ ...frame, connection, frame: connection.framesHeard })
    }
    return true
  }

  takeAsks(): Ask[] {
    const asks = [...this.asks.values()]
    this.asks.clear()
    return asks
  }

  /** There was no time for an answer. Who asked again meanwhile gets that one. */
  putBack(ask: Ask): void {
    if (!this.asks.has(ask.connection)) this.asks.set(ask.connection, ask)
  }

  forgetAsk(connection: Connection): void {
    this.asks.delete(connection)
  }

  /** Hands out the writes in their order; when the time is over the rest waits for the next tick. */
  takeWrites(work: (write: Write) => void, isOverTime: () => boolean): void {
    let taken = 0
    for (const write of this.writes) {
      taken++
      work(write)
      if (isOverTime()) break
    }
    this.writes = this.writes.slice(taken)
  }

  /** What is left for the next tick goes on counting against a flood. */
  recount(connections: Iterable<Connection>): void {
    for (const connection of connections) {
      connection.waitingFrames = 0
      connection.waitingBytes = 0
    }
    for (const { connection, update } of this.writes) {
      connection.waitingFrames++
      connection.waitingBytes += update.byteLength
    }
  }
}
