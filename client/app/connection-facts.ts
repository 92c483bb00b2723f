/** What a connection test found out; undefined: not yet known. */
export interface ConnectionFacts {
  /** Milliseconds there and back, or that no answer came. */
  http?: { roundTripMs: number } | 'blocked'
  webSocket?: { roundTripMs: number } | 'blocked'
  /** `held-back`: a proxy hands on complete answers only. */
  stream?: 'flows' | 'held-back' | 'blocked'
  poll?: 'works' | 'blocked'
  /** Of 64 KiB there and back. */
  speed?: { milliseconds: number } | 'blocked'
  /** How far this device's clock is ahead of the server's. */
  clock?: { aheadMs: number }
  browser?: { keepsData: boolean; hasWorkers: boolean; width: number; height: number }
}

export type ConnectionCheck = keyof ConnectionFacts
export const connectionChecks: readonly ConnectionCheck[] = [
  'http',
  'webSocket',
  'stream',
  'poll',
  'speed',
  'clock',
  'browser',
]

/** `stream`, `poll`: without WebSocket, but it works; `blocked`: the page came through, the board will not. */
export type Verdict = 'ready' | 'stream' | 'poll' | 'blocked' | 'offline'

export type Concern = 'slow' | 'clock' | 'no-storage' | 'no-workers' | 'small-screen'

/** 64 KiB both ways in so many milliseconds is 260 kbit/s: a board of 6,000 cards would take 40 s. */
const slowMs = 4_000
const wrongClockMs = 60_000
const smallWidth = 1024

/** Null while a check that decides is still open. */
export function verdictOf({ http, webSocket, stream, poll }: ConnectionFacts): Verdict | null {
  if (http === 'blocked') return 'offline'
  if (http === undefined || webSocket === undefined) return null
  if (webSocket !== 'blocked') return 'ready'
  if (stream === undefined || poll === undefined) return null
  if (stream === 'flows') return 'stream'
  return poll === 'works' ? 'poll' : 'blocked'
}

export function concernsOf({ speed, clock, browser }: ConnectionFacts): Concern[] {
  const found: Record<Concern, boolean> = {
    slow: speed !== undefined && (speed === 'blocked' || speed.milliseconds > slowMs),
    clock: clock !== undefined && Math.abs(clock.aheadMs) > wrongClockMs,
    'no-storage': browser !== undefined && !browser.keepsData,
    'no-workers': browser !== undefined && !browser.hasWorkers,
    'small-screen': browser !== undefined && browser.width < smallWidth,
  }
  return (Object.keys(found) as Concern[]).filter((concern) => found[concern])
}

/** How one check ended: `fine`, `worse` than it should be, or `bad`; null while it is open. */
export function gradeOf(check: ConnectionCheck, facts: ConnectionFacts): 'fine' | 'worse' | 'bad' | null {
  if (facts[check] === undefined) return null
  const concerns = concernsOf(facts)
  switch (check) {
    case 'http':
      return facts.http === 'blocked' ? 'bad' : 'fine'
    case 'webSocket':
      return facts.webSocket === 'blocked' ? 'worse' : 'fine'
    case 'stream':
      return facts.stream === 'flows' ? 'fine' : 'worse'
    case 'poll':
      return facts.poll === 'works' ? 'fine' : 'worse'
    case 'speed':
      return concerns.includes('slow') ? 'worse' : 'fine'
    case 'clock':
      return concerns.includes('clock') ? 'worse' : 'fine'
    case 'browser':
      return concerns.some((concern) => concern !== 'slow' && concern !== 'clock') ? 'worse' : 'fine'
  }
}
