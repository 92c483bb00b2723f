import type { Product } from '../products/product.ts'
import type { ServerFrame } from './dialect.ts'
import { dialects } from './dialect.ts'
import { editsIn, type Heard, HeardFrames, statesIn } from './heard.ts'
import { Latencies } from './latencies.ts'
import { LoadClient, type Place } from './load-client.ts'
import { eventually } from './pace.ts'

const readyLimitMs = 20_000
const openingAtOnce = 50

/** Connections to one server, and what they heard of one another. */
export class Crowd {
  readonly clients: LoadClient[] = []
  /** From the send of a move to its arrival at each other client. */
  readonly moveDelays = new Latencies()
  /** From the send of a move to the server's word for it. */
  readonly confirmDelays = new Latencies()
  readonly presenceDelays = new Latencies()
  /** Moves that arrived at another client, each counted for each. */
  deliveries = 0
  /** Highest clock that somebody else heard, by author. */
  readonly seen = new Map<number, number>()
  /** Sockets that the server ended, by close code. */
  readonly closed = new Map<number, number>()
  private readonly writers = new Map<number, LoadClient>()
  private readonly edits = new Map<string, HeardFrames>()
  private readonly states = new Map<string, HeardFrames>()
  private readonly confirmedMoves = new Map<LoadClient, number>()
  /** Whether delays are collected at the moment. */
  measures = false
  private isEnding = false

  /** Connects one after the other in small groups, and waits until all have their board. */
  async join(places: readonly Place[]): Promise<void> {
    for (let start = 0; start < places.length; start += openingAtOnce) {
      for (const place of places.slice(start, start + openingAtOnce)) this.add(place)
      if (!(await eventually(() => this.clients.every((client) => client.isReady), readyLimitMs))) {
        throw new Error(
          `${this.clients.filter((client) => !client.isReady).length} clients did not get in: ${this.closedText()}`,
        )
      }
    }
  }

  add(place: Place): LoadClient {
    const client = new LoadClient(this.clients.length, place, {
      frame: (listener, frame, bytes) => this.hear(listener, frame, bytes),
      confirmed: (writer) => this.noteConfirmed(writer),
      closed: (_client, code) => {
        if (!this.isEnding) this.closed.set(code, (this.closed.get(code) ?? 0) + 1)
      },
    })
    this.clients.push(client)
    return client
  }

  move(writer: LoadClient): void {
    this.writers.set(writer.pen.clientId, writer)
    writer.move()
  }

  say(speaker: LoadClient, dragging: string | null): void {
    this.writers.set(speaker.pen.clientId, speaker)
    speaker.say(dragging)
  }

  /** Moves of this client that nobody else has heard yet. */
  unseenMoves(writer: LoadClient): number {
    return writer.pen.sentAt.length - (this.seen.get(writer.pen.clientId) ?? 0)
  }

  /** Moves that were sent so far. */
  get moves(): number {
    return this.clients.reduce((sum, client) => sum + client.pen.sentAt.length, 0)
  }

  end(): void {
    this.isEnding = true
    for (const client of this.clients) client.end()
  }

  closedText(): string {
    return [...this.closed].map(([code, count]) => `${count} closed with ${code}`).join(', ') || 'none closed'
  }

  private hear(listener: LoadClient, frame: ServerFrame, bytes: Buffer): void {
    if (frame.type === 'update') {
      const { heard, cursor } = framesOf(this.edits, listener.room).look(bytes, listener.editCursor, () =>
        editsIn(frame.update),
      )
      listener.editCursor = cursor
      for (const one of heard) this.noteEdits(listener, one)
    } else if (frame.type === 'presence' && this.measures) {
      const { heard, cursor } = framesOf(this.states, listener.room).look(bytes, listener.presenceCursor, () =>
        statesIn(frame.update),
      )
      listener.presenceCursor = cursor
      for (const one of heard) this.notePresence(listener, one)
    }
  }

  private noteEdits(listener: LoadClient, { clientId, from, to }: Heard): void {
    const writer = this.writers.get(clientId)
    if (!writer || writer === listener) return
    this.deliveries += to - from
    if (to > (this.seen.get(clientId) ?? 0)) this.seen.set(clientId, to)
    if (!this.measures) return
    const now = performance.now()
    for (let clock = from; clock < to; clock++) this.moveDelays.add(now - (writer.pen.sentAt[clock] ?? now))
  }

  private notePresence(listener: LoadClient, { clientId, from }: Heard): void {
    const speaker = this.writers.get(clientId)
    const saidAt = speaker?.saidAt[from]
    if (speaker !== listener && saidAt !== undefined) this.presenceDelays.add(performance.now() - saidAt)
  }

  private noteConfirmed(writer: LoadClient): void {
    const now = performance.now()
    for (let move = this.confirmedMoves.get(writer) ?? 0; move < writer.confirmedMoves; move++) {
      if (this.measures) this.confirmDelays.add(now - (writer.pen.sentAt[move] ?? now))
    }
    this.confirmedMoves.set(writer, Math.max(writer.confirmedMoves, this.confirmedMoves.get(writer) ?? 0))
  }
}

function framesOf(rooms: Map<string, HeardFrames>, room: string): HeardFrames {
  const frames = rooms.get(room) ?? new HeardFrames()
  rooms.set(room, frames)
  return frames
}

/** Where one person stands on one server. */
export function placeAt(product: Product, port: number, at: Omit<Place, 'url' | 'dialect' | 'isStamped'>): Place {
  return {
    ...at,
    url: `ws://127.0.0.1:${port}${product.address(at.room, at.seat)}`,
    dialect: dialects[product.dialect],
    isStamped: product.name === 'auftakt',
  }
}
