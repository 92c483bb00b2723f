import { type CloseReason, closeCodes } from '../../shared/protocol/close-reasons.ts'
import {
  decodeFrame,
  encodeFrame,
  type LineAnswer,
  type LineClosed,
  type LinePost,
  lineEvents,
} from '../../shared/protocol/http-line.ts'
import { maxFrameBytes } from '../../shared/protocol/messages.ts'
import type { Log } from '../log.ts'
import type { Line, Peer } from '../rooms/peer.ts'

/** Kept until the client confirms it. The room drops slow readers at half of this; beyond it, somebody asks and never listens. */
const maxBacklogBytes = 16 * 1024 * 1024
/** One piece of a stream, so that a whole board does not become one string more. */
const maxPieceLength = 256 * 1024

interface KeptEvent {
  number: number
  text: string
}

/** An answer that follows the line. */
export interface Following {
  /** A newer answer of this kind took its place: the client, or a proxy, has given this one up. */
  isReplaced: boolean
  stop(): void
}

/** A room connection over HTTP requests: keeps what goes down until it is confirmed, and hears each frame that comes up once. */
export class HttpLine implements Peer {
  readonly id: string
  private readonly log: Log
  private readonly room: Line
  private kept: KeptEvent[] = []
  private lastNumber = 0
  private backlogBytes = 0
  private heardFrames = 0
  private closed: LineClosed | null = null
  private readonly followers = new Map<'stream' | 'poll', { following: Following; wake: () => void }>()

  constructor(id: string, connect: (peer: Peer) => Line, log: Log) {
    this.id = id
    this.log = log
    this.room = connect(this)
  }

  get isClosed(): boolean {
    return this.closed !== null
  }

  send(frame: Uint8Array): void {
    if (this.closed) return
    const number = ++this.lastNumber
    const text = lineEvents.frame(number, base64Of(frame))
    this.kept.push({ number, text })
    this.backlogBytes += text.length
    if (this.backlogBytes > maxBacklogBytes) return this.close('try-later')
    this.tell()
  }

  close(reason: CloseReason): void {
    this.end({ code: closeCodes[reason], reason })
  }

  bufferedBytes(): number {
    return this.backlogBytes
  }

  /** [HL2] Also what the client has of ours, and whether it leaves. */
  hear(post: LinePost): LineAnswer {
    this.confirm(post.seen)
    for (const [index, base64] of post.frames.entries()) {
      const number = post.first + index
      if (this.closed || number <= this.heardFrames) continue
      if (number > this.heardFrames + 1) this.close('bad-message')
      else this.receive(decodeFrame(base64))
    }
    if (post.bye) this.end({ code: normalClosure, reason: 'bye' })
    return this.closed ? { closed: this.closed } : { received: this.heardFrames }
  }

  /** [HL1] The client has everything up to here. */
  confirm(seen: number): void {
    const confirmed = this.kept.splice(0, Math.max(0, seen - this.firstKept + 1))
    for (const { text } of confirmed) this.backlogBytes -= text.length
  }

  /** What comes behind event `after`, a piece of it when it is much; `last` is where the next piece begins. [HL5] `isEnd`: nothing follows. */
  read(after: number): { text: string; last: number; isEnd: boolean } {
    let text = ''
    let last = after
    for (const event of this.kept.slice(Math.max(0, after - this.firstKept + 1))) {
      if (text.length > maxPieceLength) return { text, last, isEnd: false }
      text += event.text
      last = event.number
    }
    if (this.closed) return { text: text + lineEvents.closed(this.closed), last, isEnd: true }
    return { text, last, isEnd: false }
  }

  /** Calls `wake` whenever there may be more to read. One answer of each kind follows at a time. */
  follow(kind: 'stream' | 'poll', wake: () => void): Following {
    const before = this.followers.get(kind)
    const following: Following = {
      isReplaced: false,
      stop: () => {
        if (this.followers.get(kind)?.following === following) this.followers.delete(kind)
      },
    }
    this.followers.set(kind, { following, wake })
    if (before) {
      before.following.isReplaced = true
      before.wake()
    }
    return following
  }

  private get firstKept(): number {
    return this.kept[0]?.number ?? this.lastNumber + 1
  }

  private receive(frame: Uint8Array): void {
    if (frame.byteLength > maxFrameBytes) return this.close('too-large')
    this.heardFrames++
    try {
      this.room.receive(frame)
    } catch (error) {
      this.log.error('a frame could not be handled', { error })
      this.close('try-later')
    }
  }

  private end(closed: LineClosed): void {
    if (this.closed) return
    this.closed = closed
    queueMicrotask(() => this.room.gone()) // the room may be the one that closes, even while it lets us in
    this.tell()
  }

  private tell(): void {
    for (const { wake } of [...this.followers.values()]) wake()
  }
}

const normalClosure = 1000 // RFC 6455

const encoded = new WeakMap<Uint8Array, string>()

/** A broadcast is one and the same frame for every line. */
function base64Of(frame: Uint8Array): string {
  const known = encoded.get(frame)
  if (known !== undefined) return known
  const base64 = encodeFrame(frame)
  encoded.set(frame, base64)
  return base64
}
