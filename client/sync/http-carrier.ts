import {
  createLineReader,
  framesPath,
  type LineAnswer,
  type LineClosed,
  type LinePost,
  lineAnswerSchema,
  streamPath,
} from '../../shared/protocol/http-line.ts'
import { type Carrier, type CarrierEvents, lineBroke, type OpenCarrier } from './carrier.ts'
import { isFromServer, LineListener } from './line-listener.ts'
import { LineSender } from './line-sender.ts'

const openingPatienceMs = 10_000
const postPatienceMs = 15_000
/** A beat is answered when nothing else was sent for so long: the server must know that somebody is there. */
const signOfLifeMs = 8_000
/** So much may arrive without a word from us; the server keeps it meanwhile. */
const unconfirmedBytes = 64 * 1024
/** What a browser lets a page send while it is leaving. */
const maxGoodbyeBytes = 60_000

interface PageDeps {
  fetch: typeof fetch
  /** Hears `pagehide`. */
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
}

/** Frames as HTTP requests, for where no WebSocket gets through; see `shared/protocol/http-line.ts`. */
export function httpCarrierOn(deps: PageDeps): OpenCarrier {
  return (url, events) => new HttpCarrier(url, events, deps)
}

class HttpCarrier implements Carrier {
  private readonly board: URL
  private readonly events: CarrierEvents
  private readonly deps: PageDeps
  private readonly sender: LineSender
  private readonly listener: LineListener
  private readonly opening = new AbortController()
  private line: string | null = null
  private isOver = false
  private unconfirmed = 0

  constructor(url: string, events: CarrierEvents, deps: PageDeps) {
    this.board = new URL(url.replace(/^ws/, 'http'))
    this.events = events
    this.deps = deps
    const onClosed = (closed: LineClosed) => this.end(closed)
    const onBroken = () => this.end(lineBroke)
    this.listener = new LineListener({
      get: (params, signal) => this.get(params, signal),
      onFrame: (frame) => this.takeFrame(frame),
      onBeat: () => this.sender.confirm(signOfLifeMs),
      onClosed,
      onBroken,
    })
    this.sender = new LineSender({
      post: (body) => this.post(body),
      seen: () => this.listener.seen,
      onClosed,
      onBroken,
    })
    deps.page.addEventListener('pagehide', this.leave)
    void this.open()
  }

  send(frame: Uint8Array): void {
    if (this.line !== null && !this.isOver) this.sender.send(frame)
  }

  close(): void {
    if (!this.stop()) return
    this.opening.abort()
    if (this.line === null) return
    const body = JSON.stringify(this.sender.end())
    const keepalive = body.length < maxGoodbyeBytes
    this.deps.fetch(this.urlOf(framesPath), { ...postInit(body), keepalive }).catch(() => undefined) // the server notices the silence
  }

  private async open(): Promise<void> {
    const timer = setTimeout(() => this.opening.abort(), openingPatienceMs)
    const opened = await this.askForLine()
    clearTimeout(timer)
    if (this.isOver) return
    if (opened?.type !== 'opened') return this.end(opened?.type === 'closed' ? opened.closed : lineBroke)
    this.line = opened.line
    this.events.opened()
    this.listener.start()
  }

  private async askForLine() {
    try {
      const response = await this.get({ poll: 0 }, this.opening.signal)
      return isFromServer(response) ? createLineReader()(await response.text())[0] : undefined
    } catch {
      return undefined // no network, or a page of a proxy
    }
  }

  private takeFrame(frame: Uint8Array<ArrayBuffer>): void {
    this.unconfirmed += frame.byteLength
    this.events.heard(frame.buffer)
    if (this.unconfirmed < unconfirmedBytes) return
    this.unconfirmed = 0
    this.sender.confirm(0)
  }

  private get(params: Record<string, number>, signal: AbortSignal): Promise<Response> {
    return this.deps.fetch(this.urlOf(streamPath, params), { cache: 'no-store', signal })
  }

  private async post(body: LinePost): Promise<LineAnswer | null> {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), postPatienceMs)
    try {
      const init = { ...postInit(JSON.stringify(body)), signal: abort.signal }
      const response = await this.deps.fetch(this.urlOf(framesPath), init)
      const answer = lineAnswerSchema.safeParse(await response.json())
      return answer.success ? answer.data : null
    } catch {
      return null // no network, or a page of a proxy
    } finally {
      clearTimeout(timer)
    }
  }

  private urlOf(path: string, params: Record<string, number> = {}): string {
    const url = new URL(this.board)
    url.pathname += `/${path}`
    if (this.line !== null) url.searchParams.set('line', this.line)
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, String(value))
    return url.href
  }

  /** The page goes, perhaps into the browser's memory: when it comes back it starts a new line. */
  private readonly leave = () => {
    this.close()
    this.events.ended(lineBroke)
  }

  private end(end: { code: number; reason: string }): void {
    if (this.stop()) this.events.ended(end)
  }

  private stop(): boolean {
    if (this.isOver) return false
    this.isOver = true
    this.listener.stop()
    this.deps.page.removeEventListener('pagehide', this.leave)
    return true
  }
}

function postInit(body: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body, cache: 'no-store' }
}
