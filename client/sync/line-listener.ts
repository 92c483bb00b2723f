import {
  beatMs,
  createLineReader,
  type LineClosed,
  type LineEvent,
  maxPollMs,
} from '../../shared/protocol/http-line.ts'

/** A stream proves within this time that small pieces get through at once; a proxy that holds it back never will. */
const proofMs = 2_500
const silenceMs = beatMs * 2.5
/** Beyond what the server holds a poll back. */
const pollPatienceMs = 10_000
const shortestPollMs = 1_000
/** Waits before another try; after the last the line counts as broken. */
const retryDelaysMs: readonly number[] = [0, 250, 1000, 2000]
/** A stream that ends again and again before it has proven itself is given up; polls do without it. */
const maxUnprovenStreams = 3
const unprovenPauseMs = 1_000

interface LineListenerOptions {
  /** Rejects when no answer comes. */
  get(params: { after: number; poll?: number }, signal: AbortSignal): Promise<Response>
  onFrame(frame: Uint8Array<ArrayBuffer>): void
  onBeat(): void
  onClosed(closed: LineClosed): void
  onBroken(): void
}

/**
 * [HL1] Hears a line: by polls at once, for these get through everywhere, and by a stream as soon as one has proven that it is not held
 * back. Whichever brings an event first, it is heard once.
 */
export class LineListener {
  /** Number of the last event that arrived. */
  seen = 0
  private readonly options: LineListenerOptions
  private readonly requests = new Set<AbortController>()
  private poll: AbortController | null = null
  private way: 'polls' | 'stream' | 'over' = 'polls'
  private failures = 0
  private pollMs = maxPollMs

  constructor(options: LineListenerOptions) {
    this.options = options
  }

  start(): void {
    void this.keepPolling()
    void this.keepStreaming()
  }

  stop(): void {
    this.way = 'over'
    for (const request of this.requests) request.abort()
  }

  private goes(way: 'polls' | 'stream'): boolean {
    return this.way === way
  }

  private isOver(): boolean {
    return this.way === 'over'
  }

  private async keepPolling(): Promise<void> {
    while (this.goes('polls')) {
      const startedAt = performance.now()
      const arrived = await this.pollOnce()
      if (!this.goes('polls')) return
      if (arrived) continue
      // a proxy that cuts what is idle: come back before it does
      const heldMs = performance.now() - startedAt
      if (heldMs > shortestPollMs) this.pollMs = Math.max(shortestPollMs, Math.min(this.pollMs, heldMs) / 2)
      await this.waitAfterFailure()
    }
  }

  private async pollOnce(): Promise<boolean> {
    const request = this.request(this.pollMs + pollPatienceMs)
    this.poll = request.abort
    try {
      const params = { after: this.seen, poll: Math.round(this.pollMs) }
      const response = await this.options.get(params, request.abort.signal)
      if (!isFromServer(response)) return false
      this.takeAll(createLineReader()(await response.text()))
      return true
    } catch {
      return false // no network, cut, or a page of a proxy
    } finally {
      request.end()
    }
  }

  private async keepStreaming(): Promise<void> {
    let unproven = 0
    while (!this.isOver()) {
      const end = await this.streamOnce()
      if (this.isOver()) return
      if (end === 'cut') {
        unproven = 0
        continue // it had worked, so the next goes on where it ended
      }
      if (end === 'held-back' || ++unproven === maxUnprovenStreams) break
      if (this.goes('stream')) await this.waitAfterFailure()
      else await delay(unprovenPauseMs)
    }
    if (!this.goes('stream')) return
    this.way = 'polls'
    void this.keepPolling()
  }

  /** `cut`: it ended after it had worked; `held-back`: nothing came in time, or no more. */
  private async streamOnce(): Promise<'cut' | 'failed' | 'held-back'> {
    const request = this.request(proofMs)
    let isProven = false
    try {
      const response = await this.options.get({ after: this.seen }, request.abort.signal)
      if (!isFromServer(response) || !response.body) return 'failed'
      const pieces = response.body.getReader()
      const decoder = new TextDecoder()
      const read = createLineReader()
      for (;;) {
        const { done, value } = await pieces.read()
        if (done) return isProven ? 'cut' : 'failed'
        const events = read(decoder.decode(value, { stream: true }))
        if (events.some(({ type }) => type === 'beat')) {
          isProven = true
          this.preferStream()
        }
        if (isProven) request.allow(silenceMs)
        this.takeAll(events)
      }
    } catch {
      if (request.isLate()) return 'held-back'
      return isProven ? 'cut' : 'failed'
    } finally {
      request.end()
    }
  }

  private preferStream(): void {
    if (!this.goes('polls')) return
    this.way = 'stream'
    this.poll?.abort()
  }

  private takeAll(events: readonly LineEvent[]): void {
    this.failures = 0
    for (const event of events) if (!this.isOver()) this.take(event)
  }

  private take(event: LineEvent): void {
    switch (event.type) {
      case 'frame':
        if (event.number <= this.seen) return
        if (event.number > this.seen + 1) return this.giveUp()
        this.seen = event.number
        return this.options.onFrame(event.frame)
      case 'beat':
        return this.options.onBeat()
      case 'closed':
        this.stop()
        return this.options.onClosed(event.closed)
      case 'opened':
        return
    }
  }

  private async waitAfterFailure(): Promise<void> {
    const wait = retryDelaysMs[this.failures]
    this.failures++
    if (wait === undefined) this.giveUp()
    else await delay(wait)
  }

  private giveUp(): void {
    this.stop()
    this.options.onBroken()
  }

  /** A request that is aborted when the line ends, or when it takes longer than allowed. */
  private request(allowedMs: number) {
    const abort = new AbortController()
    let isLate = false
    const expire = () => {
      isLate = true
      abort.abort()
    }
    let timer = setTimeout(expire, allowedMs)
    this.requests.add(abort)
    return {
      abort,
      isLate: () => isLate,
      allow: (ms: number) => {
        clearTimeout(timer)
        timer = setTimeout(expire, ms)
      },
      end: () => {
        clearTimeout(timer)
        this.requests.delete(abort)
      },
    }
  }
}

/** A proxy answers with pages of its own, even with status 200. */
export function isFromServer(response: Response): boolean {
  return response.ok && (response.headers.get('content-type') ?? '').startsWith('text/event-stream')
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
