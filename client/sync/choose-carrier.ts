import { closeReasonOf } from '../../shared/protocol/close-reasons.ts'
import { type Carrier, type CarrierEnd, type CarrierEvents, lineBroke, type OpenCarrier } from './carrier.ts'
import { type CarrierMemory, freshMemory, rememberCut, rememberHttp } from './carrier-memory.ts'

/** A WebSocket that is not open by then gets company. It may still win: on a slow line both are late. */
const openPatienceMs = 1_500
/** One that is open says its first word soon, unless a proxy swallows it. */
const firstWordPatienceMs = 2_500
/** Neither way leads anywhere. */
const patienceMs = 20_000
/** A WebSocket that lived as long is not cut for being idle. */
const soundLifeMs = 2 * 60_000
/** y-websocket gives up a connection after 30 s without a word; the closing is ours then, the fault is not. */
const silenceMs = 25_000
/** What our server's WebSocket library itself says: too large, unexpected error. */
const libraryCodes: readonly number[] = [1009, 1011]

type Way = 'webSocket' | 'http'

export interface ChooserDeps {
  webSocket: OpenCarrier
  http: OpenCarrier
  memory: { read(): CarrierMemory; write(memory: CarrierMemory): void }
  /** Epoch ms. */
  now: () => number
}

/**
 * Opens a WebSocket, and where none gets through or none stays, HTTP. The first to deliver a message is the connection; the other is
 * closed before anything was said on it. What a page has learned it remembers for its next connections.
 */
export function carrierChooser(deps: ChooserDeps): OpenCarrier {
  return (url, events) => new ChosenCarrier(url, events, deps)
}

interface Runner {
  carrier: Carrier
  isOpen: boolean
}

class ChosenCarrier implements Carrier {
  private readonly url: string
  private readonly events: CarrierEvents
  private readonly deps: ChooserDeps
  private readonly tried = new Set<Way>()
  private readonly runners = new Map<Way, Runner>()
  private readonly timers: ReturnType<typeof setTimeout>[] = []
  private chosen: Way | null = null
  private chosenAt = 0
  private heardAt = 0

  constructor(url: string, events: CarrierEvents, deps: ChooserDeps) {
    this.url = url
    this.events = events
    this.deps = deps
    if (this.prefersHttp()) this.run('http')
    else {
      this.run('webSocket')
      this.after(openPatienceMs, () => {
        if (!this.runners.get('webSocket')?.isOpen) this.run('http')
      })
      this.after(firstWordPatienceMs, () => this.run('http'))
    }
    this.after(patienceMs, () => this.finish(lineBroke))
  }

  send(frame: Uint8Array): void {
    if (this.chosen) this.runners.get(this.chosen)?.carrier.send(frame)
  }

  close(): void {
    if (this.chosen === 'webSocket' && this.deps.now() - this.heardAt > silenceMs) this.noteCut()
    this.closeAll()
  }

  private run(way: Way): void {
    if (this.tried.has(way)) return
    this.tried.add(way)
    const url = this.runners.size > 0 ? withoutWish(this.url) : this.url
    const carrier = this.deps[way](url, {
      opened: () => {
        const runner = this.runners.get(way)
        if (runner) runner.isOpen = true
      },
      heard: (frame) => this.hear(way, frame),
      ended: (end) => this.lose(way, end),
    })
    this.runners.set(way, { carrier, isOpen: false })
  }

  private hear(way: Way, frame: ArrayBuffer): void {
    this.heardAt = this.deps.now()
    if (this.chosen === null) this.choose(way)
    this.events.heard(frame)
  }

  private choose(way: Way): void {
    this.chosen = way
    this.chosenAt = this.deps.now()
    this.stopTimers()
    for (const [other, { carrier }] of this.runners) {
      if (other === way) continue
      carrier.close()
      this.runners.delete(other)
    }
    if (way === 'http' && !this.prefersHttp()) this.deps.memory.write(rememberHttp(this.chosenAt))
    this.events.opened()
  }

  private lose(way: Way, end: CarrierEnd): void {
    this.runners.delete(way)
    if (this.chosen === way) {
      const livedMs = this.deps.now() - this.chosenAt
      if (way === 'webSocket' && !isFromServer(end) && livedMs < soundLifeMs) this.noteCut()
      return this.finish(end)
    }
    if (isFromServer(end)) return this.finish(end)
    if (way === 'webSocket') this.run('http')
    else if (this.prefersHttp()) this.deps.memory.write(freshMemory) // the next connection tries both
    if (this.runners.size === 0) this.finish(end)
  }

  private prefersHttp(): boolean {
    return this.deps.now() < this.deps.memory.read().httpUntil
  }

  private noteCut(): void {
    this.deps.memory.write(rememberCut(this.deps.memory.read(), this.deps.now()))
  }

  private finish(end: CarrierEnd): void {
    this.closeAll()
    this.events.ended(end)
  }

  private closeAll(): void {
    this.stopTimers()
    for (const { carrier } of this.runners.values()) carrier.close()
    this.runners.clear()
  }

  private after(ms: number, act: () => void): void {
    this.timers.push(setTimeout(act, ms))
  }

  private stopTimers(): void {
    for (const timer of this.timers) clearTimeout(timer)
  }
}

function isFromServer({ code }: CarrierEnd): boolean {
  return closeReasonOf(code) !== undefined || libraryCodes.includes(code)
}

/** Two lines must not ask for one and the same client id: on a slow network the later would end the earlier, again and again. */
function withoutWish(url: string): string {
  const wished = new URL(url)
  wished.searchParams.delete('client')
  return wished.href
}
