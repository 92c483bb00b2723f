import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import type { Seat } from '../products/product.ts'
import type { Dialect, ServerFrame } from './dialect.ts'
import { Pen } from './pen.ts'

export interface ClientEvents {
  frame?(client: LoadClient, frame: ServerFrame, bytes: Buffer): void
  /** The writer's frames up to this one, counted from 0, are confirmed. */
  confirmed?(client: LoadClient, frames: number): void
  closed?(client: LoadClient, code: number): void
}

export interface Place {
  url: string
  room: string
  seat: Seat
  lanes: readonly string[]
  dialect: Dialect
  /** The server stamps who it is: then presence need not say so. */
  isStamped: boolean
}

/** One connection that behaves as the stock provider does, but keeps no copy of the board. */
export class LoadClient {
  readonly pen: Pen
  readonly startedAt = performance.now()
  /** Yjs bytes heard so far, and when the last came. */
  heardBytes = 0
  heardAt = Number.NaN
  editCursor = 0
  presenceCursor = 0
  isReady = false
  isComplete = false
  /** When each presence clock was sent. */
  readonly saidAt: number[] = []
  private readonly socket: WebSocket
  private confirmedFrames = 0
  /** Which moves travelled in which write frame: the number of moves sent once that frame is confirmed. */
  private readonly movesUpTo: number[] = []
  private readonly place: Place
  private readonly events: ClientEvents

  constructor(number: number, place: Place, events: ClientEvents = {}) {
    this.place = place
    this.events = events
    this.pen = new Pen(number, { lanes: place.lanes, by: place.seat.participantId })
    const headers = place.seat.cookie === '' ? {} : { cookie: place.seat.cookie }
    this.socket = new WebSocket(place.url, { headers, perMessageDeflate: false })
    this.socket.on('open', () => this.greet())
    this.socket.on('message', (data) => {
      if (Buffer.isBuffer(data)) this.hear(data)
    })
    this.socket.on('error', () => this.socket.terminate())
    this.socket.on('close', (code) => {
      this.isReady = false
      events.closed?.(this, code)
    })
  }

  get room(): string {
    return this.place.room
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  /** Moves that the server has confirmed. */
  get confirmedMoves(): number {
    return this.movesUpTo[this.confirmedFrames - 1] ?? 0
  }

  move(): void {
    if (!this.isOpen) return
    const update = this.pen.move()
    this.write(update, true)
  }

  say(dragging: string | null): void {
    if (!this.isOpen) return
    const own = { view: 'assignment', dragging, focused: null }
    const { participantId: id } = this.place.seat
    const person = { id, name: `Person ${id.slice(0, 8)}`, function: 'Amtsleitung', laneId: null, role: 'moderator' }
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.pen.clientId)
      encoding.writeVarUint(encoder, this.saidAt.length)
      encoding.writeVarString(encoder, JSON.stringify(this.place.isStamped ? own : { ...own, person }))
    })
    this.saidAt.push(performance.now())
    this.socket.send(this.place.dialect.presence(this.place.room, update))
  }

  end(): void {
    this.socket.terminate()
  }

  private greet(): void {
    for (const frame of this.place.dialect.hello(this.place.room)) this.socket.send(frame)
    if (this.place.dialect.hello(this.place.room).length === 0) this.isReady = true
  }

  private hear(bytes: Buffer): void {
    const frame = this.place.dialect.read(bytes)
    switch (frame.type) {
      case 'client-id':
        this.pen.clientId = frame.clientId
        break
      case 'ask':
        this.write(this.pen.everything(), false)
        break
      case 'state':
      case 'update':
        this.heardBytes += frame.update.length
        this.heardAt = performance.now()
        break
      case 'receipt':
        this.confirm(frame.frames)
        break
      case 'acknowledged':
        this.confirm(this.confirmedFrames + 1)
        break
      case 'presence':
      case 'other':
    }
    this.events.frame?.(this, frame, bytes)
    if (frame.type === 'state' && !this.isReady) {
      this.isReady = true
      this.say(null)
    }
  }

  private write(update: Uint8Array, live: boolean): void {
    this.movesUpTo.push(this.pen.sentAt.length)
    this.socket.send(this.place.dialect.write(this.place.room, update, live))
  }

  private confirm(frames: number): void {
    this.confirmedFrames = frames
    this.events.confirmed?.(this, frames)
  }
}
