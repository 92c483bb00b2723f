import {
  encodeFrame,
  type LineAnswer,
  type LineClosed,
  type LinePost,
  maxFramesPerPost,
} from '../../shared/protocol/http-line.ts'

/** What happens within this time travels together: a drag is ten frames a second, and a request costs more than a frame. */
const gapMs = 50
/** In base64; half of what the server takes, for its largest frame is 350,000. */
const maxBatchLength = 500_000
/** Waits before another try; after the last the line counts as broken. */
const retryDelaysMs: readonly number[] = [250, 1000, 2000]

interface LineSenderOptions {
  /** Null: no answer, or none of ours. */
  post(body: LinePost): Promise<LineAnswer | null>
  /** Number of the last event that arrived. */
  seen(): number
  onClosed(closed: LineClosed): void
  onBroken(): void
}

/** [HL2] Takes frames up in order, one post at a time; one without an answer is sent again, and the server hears each frame once. */
export class LineSender {
  private readonly options: LineSenderOptions
  private readonly queue: string[] = []
  private received = 0
  private failures = 0
  private state: 'idle' | 'running' | 'over' = 'idle'
  private mustConfirm = false
  private postedAt = Number.NEGATIVE_INFINITY

  constructor(options: LineSenderOptions) {
    this.options = options
  }

  send(frame: Uint8Array): void {
    this.queue.push(encodeFrame(frame))
    this.start()
  }

  /** Tells the server what arrived here, and that we live, unless a post did within `freshMs`. */
  confirm(freshMs: number): void {
    if (performance.now() - this.postedAt < freshMs) return
    this.mustConfirm = true
    this.start()
  }

  /** What is left, in a last post that the caller sends. */
  end(): LinePost {
    this.state = 'over'
    return { ...this.nextPost(), bye: true }
  }

  private start(): void {
    if (this.state !== 'idle') return
    this.state = 'running'
    void this.run()
  }

  private async run(): Promise<void> {
    while (this.isRunning() && (this.queue.length > 0 || this.mustConfirm)) {
      await delay(this.postedAt + gapMs - performance.now())
      if (!this.isRunning()) return
      this.mustConfirm = false
      this.postedAt = performance.now()
      const answer = await this.options.post(this.nextPost())
      if (!this.isRunning()) return
      if (answer) this.take(answer)
      else await this.retry()
    }
    if (this.isRunning()) this.state = 'idle'
  }

  private isRunning(): boolean {
    return this.state === 'running'
  }

  private nextPost(): LinePost {
    let length = 0
    const count = this.queue.findIndex((text, index) => {
      length += text.length
      return index === maxFramesPerPost || (index > 0 && length > maxBatchLength)
    })
    const frames = this.queue.slice(0, count < 0 ? this.queue.length : count)
    return { first: this.received + 1, frames, seen: this.options.seen() }
  }

  private take(answer: LineAnswer): void {
    this.failures = 0
    if ('closed' in answer) {
      this.state = 'over'
      this.options.onClosed(answer.closed)
      return
    }
    this.queue.splice(0, answer.received - this.received)
    this.received = answer.received
  }

  private async retry(): Promise<void> {
    const wait = retryDelaysMs[this.failures]
    this.failures++
    this.mustConfirm = true
    if (wait === undefined) {
      this.state = 'over'
      this.options.onBroken()
    } else await delay(wait)
  }
}

function delay(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}
